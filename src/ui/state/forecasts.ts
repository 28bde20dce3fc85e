import { type Call, type Client, type Forecast, mayBeLarge, type PickedFile, type Source } from '../../client/index.ts';
import { type Choices, writeOptions } from './choices.ts';
import { unlessAborted } from './unless-aborted.ts';

export interface Forecasts {
  /** What is to be announced before the source is read, if anything. */
  ask(source: Source, choices: Choices, call: Call): Promise<Forecast | undefined>;
  /** What was announced of the files. */
  of(files: readonly PickedFile[]): Forecast | undefined;
}

/** What was announced is still known when the files have been read. */
export function createForecasts(client: Client): Forecasts {
  const announced = new WeakMap<readonly PickedFile[], Forecast>();
  return {
    ask: async (source, choices, call) => {
      if (!mayBeLarge(source.files)) return undefined;
      const options = writeOptions(choices, { from: 'json' });
      const forecast = await unlessAborted(client.forecast(source, options, call));
      if (forecast) announced.set(source.files, forecast);
      return forecast;
    },
    of: (files) => announced.get(files),
  };
}
