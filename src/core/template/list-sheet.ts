import type { FormChoices, FormColumn, FormRow, FormSheet } from '../model/form.ts';
import { ignoreLine } from '../layout/own-sheets.ts';
import type { StandardVersion } from '../model/options.ts';
import type { Cell } from '../model/workbook.ts';
import type { Field } from '../schema/schema.ts';
import type { TemplateWords } from './template-words.ts';
import { wordList, type WordList } from './word-lists.ts';

/** Below the line that says that the sheet is no data, and the titles of the lists. */
const firstRow = 2;

/** The sheet with all that can be chosen: each list has a column with its words, and one with the codes that they stand for. */
export class ListSheet {
  private readonly lists = new Map<string, WordList | undefined>();
  private readonly version: StandardVersion;
  private readonly language: 'en' | 'es';
  private readonly words: TemplateWords;

  constructor(version: StandardVersion, language: 'en' | 'es', words: TemplateWords) {
    this.version = version;
    this.language = language;
    this.words = words;
  }

  /** The list that the field's values are from; it is on the sheet from then on. */
  listOf({ codelist, type }: Field): WordList | undefined {
    if (type === 'boolean') return this.keep('', () => this.yesAndNo());
    if (codelist === undefined) return undefined;
    return this.keep(codelist, () => wordList(this.version, codelist, this.language));
  }

  choicesOf(field: Field): FormChoices | undefined {
    const list = this.listOf(field);
    if (!list) return undefined;
    // Of several values in one cell a program only sees that they are none of the list.
    const isStrict = !list.isOpen && field.kind !== 'list';
    return {
      sheet: this.name,
      column: this.kept.indexOf(list) * 2,
      first: firstRow,
      last: firstRow + list.entries.length - 1,
      message: isStrict ? 'strict' : 'open',
    };
  }

  get isEmpty(): boolean {
    return this.kept.length === 0;
  }

  sheet(): FormSheet {
    const lists = this.kept;
    const longest = lists.reduce((most, { entries }) => Math.max(most, entries.length), 0);
    const row = (cells: (list: WordList) => Cell[]): Cell[] => lists.flatMap(cells);
    const rows: FormRow[] = [
      { look: 'configuration', cells: [...ignoreLine] },
      { look: 'heading', cells: row(({ title }) => [title, '']) },
    ];
    for (let index = 0; index < longest; index++) {
      const cells = row(({ entries }) => [entries[index]?.word ?? '', entries[index]?.code ?? '']);
      rows.push({ look: 'text', cells });
    }
    const columns = lists.flatMap((): FormColumn[] => [
      { width: 32, cells: 'text' },
      { width: 16, cells: 'text' },
    ]);
    return { name: this.name, kind: 'lists', rows, columns };
  }

  private get name(): string {
    return `# ${this.words.lists}`;
  }

  private get kept(): WordList[] {
    return [...this.lists.values()].filter((list) => list !== undefined);
  }

  private keep(key: string, make: () => WordList | undefined): WordList | undefined {
    if (!this.lists.has(key)) this.lists.set(key, make());
    return this.lists.get(key);
  }

  private yesAndNo(): WordList {
    const { yesOrNo, yes, no } = this.words;
    return { title: yesOrNo, isOpen: false, entries: [{ word: yes, code: 'true' }, { word: no, code: 'false' }] }; // prettier-ignore
  }
}
