import {
  type ColumnDecision,
  decideColumn,
  type Decisions,
  decideSheet,
  type SheetDecision,
} from '../../core/model/decisions.ts';
import type { Problem, ProblemOf } from '../../core/model/problem.ts';
import { placesIn } from '../i18n/places-in.ts';

/** The problems that are questions, each with what a person decides about the column, or the sheet, by answering. */
const decides = {
  'column.date_order_unknown': 'dateOrder',
  'column.decimal_mark_unknown': 'decimalMark',
  'cell.date_is_number': 'digitsAreDates',
  'cell.percent': 'percent',
  'cell.list_unclear': 'commaSeparates',
  'header.ambiguous': 'field',
  'sheet.total': 'totalsLeftOut',
} as const satisfies Partial<Record<Problem['code'], keyof ColumnDecision | keyof SheetDecision>>;

type QuestionCode = keyof typeof decides;
export type QuestionKind = (typeof decides)[QuestionCode];
export type QuestionProblem = { [C in QuestionCode]: ProblemOf<C> }[QuestionCode];

/** What may be decided by an answer. */
export type Answer = ColumnDecision[Exclude<QuestionKind, 'totalsLeftOut'>] | SheetDecision['totalsLeftOut'];

/** What only the person knows about a column or a sheet. */
export interface Question {
  /** The same for the same thing about the same column or sheet, whether it is asked or answered. */
  key: string;
  kind: QuestionKind;
  of: QuestionPlace;
  /** Absent for an answer to what was never asked here: it came with a recipe, or was given at the column. */
  problem?: QuestionProblem;
  /** How many cells, or rows, it is about. */
  places: number;
}

interface QuestionPlace {
  file?: string;
  sheet: string;
  /** Of the column; '' for a question about the sheet. */
  header: string;
  nth?: number;
}

/** The questions among the problems of a reading, one per column or sheet. */
export function questionsIn(problems: readonly Problem[]): Question[] {
  const questions = new Map<string, Question>();
  for (const problem of problems) {
    if (!isQuestion(problem)) continue;
    const [place] = problem.places;
    const kind = decides[problem.code];
    if (place?.sheet === undefined || (!place.header && kind !== 'totalsLeftOut')) continue;
    const { file, sheet, header = '' } = place;
    const of = { ...(file !== undefined && { file }), sheet, header };
    const key = keyOf(kind, of);
    const known = questions.get(key);
    // Two columns with one header: the answer is about both.
    const places = placesIn(problem) + (known?.places ?? 0);
    questions.set(key, { key, kind, of, problem: known?.problem ?? problem, places });
  }
  return [...questions.values()];
}

function isQuestion(problem: Problem): problem is QuestionProblem {
  return Object.hasOwn(decides, problem.code);
}

const valueKinds = ['dateOrder', 'decimalMark', 'digitsAreDates', 'percent', 'commaSeparates'] as const;

/** What was decided about how values are read, as answers. The choice of a field is one only where it was asked for. */
export function answersIn({ columns, sheets }: Decisions): Question[] {
  const answer = (kind: QuestionKind, of: QuestionPlace): Question => ({ key: keyOf(kind, of), kind, of, places: 0 });
  const ofColumns = columns.flatMap((decision) => {
    const { file, sheet, header, nth } = decision;
    const of = { ...(file !== undefined && { file }), sheet, header, ...(nth !== undefined && { nth }) };
    return valueKinds.filter((kind) => decision[kind] !== undefined).map((kind) => answer(kind, of));
  });
  const ofSheets = sheets.flatMap(({ file, sheet, totalsLeftOut }) =>
    totalsLeftOut ? [answer('totalsLeftOut', { ...(file !== undefined && { file }), sheet, header: '' })] : [],
  );
  return [...ofColumns, ...ofSheets];
}

/** What was decided about what a question is about; nothing where nobody did. */
export function answerTo({ kind, of }: Question, { columns, sheets }: Decisions): Answer | undefined {
  const isMeant = (each: { file?: string; sheet: string }): boolean => each.sheet === of.sheet && each.file === of.file;
  if (kind === 'totalsLeftOut') return sheets.find(isMeant)?.totalsLeftOut;
  return columns.find((each) => isMeant(each) && each.header === of.header && each.nth === of.nth)?.[kind];
}

/** The decisions with a question answered; `undefined` takes the answer back. */
export function withAnswer(decisions: Decisions, { kind, of }: Question, answer: Answer | undefined): Decisions {
  const { header: _, nth: __, ...sheet } = of;
  return kind === 'totalsLeftOut'
    ? decideSheet(decisions, sheet, { totalsLeftOut: answer === true ? true : undefined })
    : decideColumn(decisions, of, { [kind]: answer });
}

function keyOf(kind: QuestionKind, { file, sheet, header, nth }: QuestionPlace): string {
  return JSON.stringify([kind, file, sheet, header, nth]);
}
