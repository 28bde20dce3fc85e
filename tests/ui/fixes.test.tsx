// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { eachCell } from '../../src/core/model/corrections.ts';
import { correctCells, noDecisions } from '../../src/core/model/decisions.ts';
import { type Place, problem } from '../../src/core/model/problem.ts';
import type { ChangedCell, Fix, Offer, ReviewedProblem } from '../../src/client/index.ts';
import { loadFixes } from '../../src/ui/components/Fixes/fix-parts.ts';
import { fixMessages } from '../../src/ui/i18n/fix-messages.ts';
import { createI18n } from '../../src/ui/i18n/i18n-context.tsx';
import { type StandardLanguage, standardLanguages } from '../../src/ui/i18n/language.ts';
import { type FakeClient, jsonReading, spreadsheetReading } from './fake-client.ts';
import { openPage as open } from './set-up.tsx';

function openPage(language: StandardLanguage) {
  const { words } = createI18n(language);
  return { ...open(language), fixes: fixMessages(words) };
}

// As the page does when it rests.
beforeAll(async () => {
  await loadFixes();
});

const offer: Offer = { kind: 'use', instead: 'En obra', value: 'implementation' };

function cell(row: number): Place {
  return { sheet: 'Proyectos', row, column: 2, header: 'Estado' };
}

function changed(row: number): ChangedCell {
  return { place: cell(row), before: 'En obra', after: 'implementation' };
}

/** A wrong code in 37 cells, and what the offer about it comes to. */
function wrongCodes(amount = 37): { reviewed: ReviewedProblem; fix: Fix } {
  const rows = Array.from({ length: amount }, (_, index) => index + 1);
  return {
    reviewed: {
      position: 0,
      problem: {
        code: 'review.code_closed',
        severity: 'error',
        params: { path: 'status', codelist: 'projectStatus.csv', value: 'En obra', suggestion: 'implementation' },
        places: rows.slice(0, 10).map(cell),
      },
      places: amount,
      offers: [{ index: 0, offer, amount, first: changed(1) }],
    },
    fix: {
      amount,
      decisions: correctCells(
        noDecisions,
        rows.map((row) => ({ sheet: 'Proyectos', row, column: 2, value: 'implementation' })),
      ),
      changed: rows.slice(0, 5).map(changed),
    },
  };
}

function show(client: FakeClient, ...reviewed: ReviewedProblem[]): void {
  client.reviewed = reviewed;
  const counts = { error: reviewed.length, warning: 0, note: 0 };
  const overview = { passed: false, projects: 12, counts, places: counts, notChecked: [] };
  client.reviewResult = { ok: true, review: { overview, coverage: [] } };
  client.readResult = ({ decisions = noDecisions }) => ({ ok: true, reading: spreadsheetReading({ decisions }) });
}

describe.each(standardLanguages)('a problem with a correction, in %s', (language) => {
  test('is corrected in all cells, says so where the focus goes, and can be undone and done again', async () => {
    const { messages, fixes, client, choose, user } = openPage(language);
    const text = fixes;
    const { reviewed, fix } = wrongCodes();
    show(client, reviewed);
    client.fixes = [fix];
    await choose('proyectos.xlsx');
    const button = await screen.findByRole('button', { name: text.offer.use(37, 'implementation') });
    client.reviewed = [];
    client.reviewResult = {
      ok: true,
      review: { overview: { ...noProblems }, coverage: [] },
    };
    await user.click(button);
    const said = await screen.findByText(text.done.use(37, 'implementation'));
    expect(said.getAttribute('role')).toBe('status');
    expect(said.parentElement).toBe(document.activeElement);
    expect(client.adjustments.at(-1)?.decisions).toEqual(fix.decisions);
    await screen.findByText(messages.browse.none);
    await user.click(screen.getByRole('button', { name: text.undo }));
    await screen.findByText(text.undone);
    expect(client.adjustments.at(-1)?.decisions).toEqual(noDecisions);
    await user.click(screen.getByRole('button', { name: text.redo }));
    await screen.findByText(text.done.use(37, 'implementation'));
    expect(client.adjustments.at(-1)?.decisions).toEqual(fix.decisions);
  });

  test('shows before what would change', async () => {
    const { fixes, client, choose, user } = openPage(language);
    const text = fixes;
    const { reviewed, fix } = wrongCodes();
    show(client, reviewed);
    client.fixes = [fix];
    await choose('proyectos.xlsx');
    const name = `${text.preview}: ${text.offer.use(37, 'implementation')}`;
    await user.click(await screen.findByRole('button', { name }));
    const preview = await screen.findByRole('region', { name: text.previewOf(37) });
    expect(within(preview).getAllByRole('row')).toHaveLength(6);
    expect(within(preview).getByRole('row', { name: /Proyectos!C2/ }).textContent).toContain('En obraimplementation');
    expect(screen.getByText(text.more(32))).toBeTruthy();
    expect(client.adjustments).toEqual([]);
  });

  test('is corrected in the one cell that is open', async () => {
    const { fixes, client, choose, user } = openPage(language);
    const text = fixes;
    const { reviewed } = wrongCodes();
    show(client, reviewed);
    const one = wrongCodes(1).fix;
    client.fixes = [one];
    await choose('proyectos.xlsx');
    await user.click(await screen.findByRole('button', { name: 'Proyectos!C4' }));
    await user.click(await screen.findByRole('button', { name: text.here(text.offer.use(1, 'implementation')) }));
    expect(client.fixesAsked.at(-1)).toEqual({ problem: 0, offer: 0, place: 2 });
    await screen.findByText(text.done.use(1, 'implementation'));
    expect(client.adjustments.at(-1)?.decisions).toEqual(one.decisions);
  });

  test('stays in sight, but cannot be pressed, while it is read and reviewed once more', async () => {
    const { fixes, client, choose, user } = openPage(language);
    const { reviewed, fix } = wrongCodes();
    show(client, reviewed);
    client.fixes = [fix];
    await choose('proyectos.xlsx');
    const button = await screen.findByRole('button', { name: fixes.offer.use(37, 'implementation') });
    client.isHeld = true;
    await user.click(button);
    await screen.findByText(fixes.working);
    expect(button.isConnected).toBe(true);
    const busy = button.closest('[aria-busy=true]');
    expect(busy?.hasAttribute('inert')).toBe(true);
    client.release();
    await screen.findByText(fixes.done.use(37, 'implementation'));
    expect(document.querySelector('[aria-busy=true]')).toBeNull();
  });
});

const none = { error: 0, warning: 0, note: 0 };
const noProblems = { passed: true, projects: 12, counts: none, places: none, notChecked: [] };

describe.each(standardLanguages)('a cell, in %s', (language) => {
  test('is edited where its problem is shown: Enter saves, Escape leaves it', async () => {
    const { messages, fixes, client, choose, user } = openPage(language);
    const text = fixes;
    const { reviewed } = wrongCodes(1);
    const { offers: _, ...without } = reviewed;
    show(client, without);
    await choose('proyectos.xlsx');
    await user.click(await screen.findByRole('button', { name: 'Proyectos!C2' }));
    await user.click(await screen.findByRole('button', { name: text.edit }));
    const field = await screen.findByRole('textbox', { name: text.editLabel('Proyectos!C2') });
    expect(field).toHaveProperty('value', 'Puente');
    await user.keyboard('x{Escape}');
    const edit = await screen.findByRole('button', { name: text.edit });
    expect(document.activeElement).toBe(edit);
    expect(client.edits).toEqual([]);
    await user.click(edit);
    await screen.findByRole('textbox', { name: text.editLabel('Proyectos!C2') });
    await user.keyboard('completion{Enter}');
    expect(client.edits).toEqual([{ place: cell(1), text: 'completion' }]);
    await screen.findByText(text.edited('Proyectos!C2', 'completion'));
    expect(await screen.findByText(`(${messages.problems.corrected})`)).toBeTruthy();
  });

  test('that was corrected is listed, and taken back alone', async () => {
    const { fixes, client, choose, user } = openPage(language);
    const text = fixes.corrections;
    const { fix } = wrongCodes(2);
    show(client, wrongCodes().reviewed);
    client.readResult = ({ decisions = fix.decisions }) => ({ ok: true, reading: spreadsheetReading({ decisions }) });
    client.correctedCells = [changed(1), changed(2)];
    await choose('proyectos.xlsx');
    await screen.findByText(text.amount(2));
    await user.click(screen.getByText(text.show(2)));
    await user.click(await screen.findByRole('button', { name: text.takeBackAt('Proyectos!C3') }));
    await screen.findByText(text.takenBack('Proyectos!C3'));
    expect([...eachCell(client.adjustments.at(-1)!.decisions!.cells)]).toEqual([
      { sheet: 'Proyectos', row: 1, column: 2, value: 'implementation' },
    ]);
    await screen.findByText(text.amount(1));
  });

  test('that was corrected goes into the corrected spreadsheet, which says what it lacks before it is saved', async () => {
    const { fixes, client, choose, user } = openPage(language);
    const text = fixes.corrections;
    const { fix } = wrongCodes();
    show(client, wrongCodes().reviewed);
    client.readResult = () => ({ ok: true, reading: spreadsheetReading({ decisions: fix.decisions }) });
    await choose('proyectos.xlsx');
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await user.click(await screen.findByRole('button', { name: text.download }));
    await screen.findByText(`${text.saved(37)} ${text.listed}`);
    expect(click.mock.contexts[0]).toMatchObject({ download: 'proyectos.corrected.xlsx' });
    expect(client.correctionWords[0]).toMatchObject({ name: text.fileName, sheetName: text.sheetName });

    const made = client.correctedResult;
    if (made.ok) client.correctedResult = { ...made, isCopy: true, hasFormulas: true };
    await user.click(screen.getByRole('button', { name: text.download }));
    await screen.findByText((said) => said.startsWith(text.copy) && said.endsWith(text.formulas));
    expect(click).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: text.saveCopy }));
    expect(click).toHaveBeenCalledTimes(2);

    client.correctedResult = {
      ok: false,
      problems: [problem('write.text_limit', 'error', { characters: 40_000, limit: 32_767 })],
    };
    await user.click(screen.getByRole('button', { name: text.download }));
    await screen.findByText(/32[.,]767/);
    client.correctedResult = { ok: false, problems: [] };
    await user.click(screen.getByRole('button', { name: text.download }));
    await screen.findByText(text.failed);
    expect(click).toHaveBeenCalledTimes(2);
    click.mockRestore();
  });

  test('is nothing that JSON has', async () => {
    const { fixes, client, choose } = openPage(language);
    show(client, wrongCodes(1).reviewed);
    client.readResult = () => ({ ok: true, reading: jsonReading() });
    await choose('obras.json');
    await screen.findByRole('button', { name: 'Proyectos!C2' });
    expect(screen.queryByRole('button', { name: fixes.offer.use(1, 'implementation') })).toBeNull();
    await waitFor(() => expect(screen.queryByText(fixes.corrections.title)).toBeNull());
  });
});
