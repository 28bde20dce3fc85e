// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { spreadsheetReading } from './fake-client.ts';
import { openPage } from './set-up.tsx';

describe.each(standardLanguages)('text files in %s', (language) => {
  test('can be taken apart as the person says, and as the file says again', async () => {
    const { messages, client, choose, user } = openPage(language);
    const text = messages.textFiles;
    const files = [{ name: 'obras.csv', kind: 'csv' as const, bytes: 99 }];
    client.readResult = ({ decisions }) => ({
      ok: true,
      reading: spreadsheetReading({ files, ...(decisions && { decisions }) }),
    });
    await choose('obras.csv');
    const group = () => within(screen.getByRole('group', { name: text.of('obras.csv') }));
    await screen.findByRole('group', { name: text.of('obras.csv') });
    await user.selectOptions(group().getByLabelText(text.delimiter), ';');
    await user.selectOptions(group().getByLabelText(text.encoding), 'windows-1252');
    expect(client.adjustments.at(-1)?.decisions?.files).toEqual([
      { file: 'obras.csv', delimiter: ';', encoding: 'windows-1252' },
    ]);
    expect(group().getByLabelText(text.encoding)).toHaveProperty('value', 'windows-1252');
    await user.selectOptions(group().getByLabelText(text.delimiter), text.automatic);
    expect(client.adjustments.at(-1)?.decisions?.files).toEqual([{ file: 'obras.csv', encoding: 'windows-1252' }]);
  });
});
