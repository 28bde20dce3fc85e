import type { Forecast } from '../../client/index.ts';
import type { Words } from './words.ts';

/** What a large file will take, in words. */
export interface ForecastText {
  size: string;
  contents?: string;
  time: string;
  memory: string;
  /** What of it a workbook could not hold. */
  ofWorkbook: string[];
}

export function forecastText(forecast: Forecast, { text, bytes, quote }: Words): ForecastText {
  const { amount, unpackedBytes, memoryBytes, longSheets, seconds, wideSheets } = forecast;
  const size = bytes(forecast.bytes);
  return {
    size: unpackedBytes === undefined ? size : text('large.unpacked', { size, unpacked: bytes(unpackedBytes) }),
    ...(amount && { contents: text(`large.${amount.of}`, { about: amount.about }) }),
    time: text('large.minutes', { minutes: Math.ceil(seconds / 60) }),
    memory: text('large.about', { size: bytes(memoryBytes) }),
    ofWorkbook: [
      ...longSheets.map(({ name, ...facts }) => text('large.longSheet', { name: quote(name), ...facts })),
      ...wideSheets.map(({ name, ...facts }) => text('large.wideSheet', { name: quote(name), ...facts })),
    ],
  };
}
