import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { templatePresets, templateTitles } from '../../src/core/model/template-choice.ts';
import { writeForm } from '../../src/formats/write-form.ts';
import { choiceOf, formOf } from '../template-filling.ts';

const cases = templatePresets.flatMap((preset) => templateTitles.map((titles) => ({ preset, titles })));

/** LibreOffice without a window keeps neither, so it cannot be asked about them. */
it.each(cases)('a template as ODS freezes its rows and has its notes: $preset, $titles', async ({ preset, titles }) => {
  const form = formOf(choiceOf(preset), titles);
  const parts = unzipSync(await writeForm(form, 'ods'));
  const settings = strFromU8(parts['settings.xml']!);
  const entries = [...settings.matchAll(/<config:config-item-map-entry config:name="([^"]*)">(.*?)<\/config:config-item-map-entry>/g)]; // prettier-ignore
  const split = (entry: string, name: string): number =>
    Number(new RegExp(`config:name="${name}SplitPosition"[^>]*>(\\d+)<`).exec(entry)?.[1] ?? 0);
  expect(entries.map(([, name, entry]) => [name, split(entry!, 'Vertical'), split(entry!, 'Horizontal')])).toEqual(
    form.sheets.flatMap(({ name, frozen }) => (frozen ? [[name, frozen.rows, frozen.columns]] : [])),
  );
  const notes = form.sheets.flatMap(({ columns }) => columns.flatMap(({ note }) => note ?? []));
  expect(notes.length).toBeGreaterThan(0);
  expect([...strFromU8(parts['content.xml']!).matchAll(/<office:annotation\b/g)]).toHaveLength(notes.length);
});
