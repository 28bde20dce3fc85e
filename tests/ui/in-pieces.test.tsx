// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { jsonReading } from './fake-client.ts';
import { openPage } from './set-up.tsx';

describe.each(standardLanguages)('a file that is too large to be read as a whole, in %s', (language) => {
  test('becomes CSV or a workbook, without a review and without a proof, and the page says so', async () => {
    const { messages, client, choose, user } = openPage(language);
    const { download, receipt, result, review } = messages;
    client.readResult = () => ({ ok: true, reading: jsonReading({ inPieces: true }) });
    client.checkResult = { outcome: 'unknown', reason: 'size', problems: [] };
    const reviewed = vi.spyOn(client, 'review');
    await choose('obras.json');
    await screen.findByRole('heading', { level: 1, name: `${result.projects(12)} ${result.ready}` });
    expect(client.writes.map(({ format }) => format)).toEqual(['csv']);
    const formats = screen.getByRole('group', { name: download.format });
    expect(within(formats).getAllByRole('radio')).toHaveLength(2);
    expect(within(formats).getByLabelText(download.formats.csv)).toHaveProperty('checked', true);
    expect(screen.getByText(download.onlySheets)).toBeTruthy();
    expect(await screen.findByText(receipt.notChecked.size)).toBeTruthy();
    const told = screen.getByRole('region', { name: review.inPieces.title });
    expect(within(told).getByText(review.inPieces.text)).toBeTruthy();
    expect(reviewed).not.toHaveBeenCalled();
    await user.click(within(formats).getByLabelText(download.formats.xlsx));
    expect(client.writes.map(({ format }) => format)).toEqual(['csv', 'xlsx']);
    // What becomes of other files is as it was.
    client.readResult = () => ({ ok: true, reading: jsonReading() });
    await choose('obras-2.json');
    await screen.findByRole('heading', { level: 1, name: `${result.projects(12)} ${result.ready}` });
    expect(within(screen.getByRole('group', { name: download.format })).getAllByRole('radio').length).toBeGreaterThan(
      2,
    );
  });
});
