import { BrokenCell, type Cell, DateCell, type Row } from '../model/workbook.ts';

/** How a sheet is to be read, by Flatten Tool's configuration lines. */
export interface SheetConfiguration {
  /** Rows above the header row, the configuration line not counted. */
  skipRows: number;
  /** Rows that the header takes; only the first is read. */
  headerRows: number;
  ignore: boolean;
  /** Columns and sheets whose names begin with `#` are comments. */
  hashComments: boolean;
  /** These two count only in the metadata sheet and in the default configuration. */
  rootListPath?: string;
  idName?: string;
}

export const plainConfiguration: SheetConfiguration = {
  skipRows: 0,
  headerRows: 1,
  ignore: false,
  hashComments: false,
};

/**
 * The configuration in a sheet's first line, if its first cell is `#`: one command in each of the following cells
 * (`skipRows 2`, `headerRows 3`, `ignore`, `hashComments`, …). It replaces the default, it does not add to it.
 *
 * @param isForgiving whether a line without any command is none: `#` is what people write over a column of numbers
 */
export function readConfiguration(row: Row | undefined, isForgiving: boolean): SheetConfiguration | undefined {
  if (!row || row[0] !== '#') return undefined;
  // Rows have holes.
  const commands = Array.from(row.slice(1), cellText);
  return isForgiving && !commands.some(isCommand) ? undefined : parseCommands(commands);
}

/** The same from a text with commas between the commands. Unknown commands are ignored. */
export function parseConfiguration(text: string): SheetConfiguration {
  return parseCommands(text.split(','));
}

function parseCommands(commands: readonly string[]): SheetConfiguration {
  const configuration = { ...plainConfiguration };
  for (const command of commands) {
    const [name = '', value = ''] = command.trim().split(/\s+/);
    const count = /^\d{1,7}$/.test(value) ? Number(value) : undefined;
    switch (name.toLowerCase()) {
      case 'skiprows':
        configuration.skipRows = count ?? 0;
        break;
      case 'headerrows':
        configuration.headerRows = Math.max(1, count ?? 1);
        break;
      case 'ignore':
        configuration.ignore = true;
        break;
      case 'hashcomments':
        configuration.hashComments = true;
        break;
      case 'rootlistpath':
        if (value) configuration.rootListPath = value;
        break;
      case 'idname':
        if (value) configuration.idName = value;
        break;
    }
  }
  return configuration;
}

/** The text of a header; '' where the cell holds nothing that could be one. */
export function headerText(cell: Cell): string {
  if (cell instanceof BrokenCell) return '';
  const text = cellText(cell);
  return text.trim() === '' ? '' : text;
}

/** A cell as text, for headers and commands: date and number cells by what they show (rule 2). */
export function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (cell instanceof DateCell) return cell.text.replace('T', ' ');
  if (typeof cell === 'object') return cell.text;
  return String(cell);
}

/** The commands of a configuration line that mean nothing to us, or lack their number or name. */
export function unknownCommands(text: string): string[] {
  return text
    .split(',')
    .map((command) => command.trim())
    .filter((command) => command !== '' && !isCommand(command));
}

function isCommand(text: string): boolean {
  return /^((skiprows|headerrows)\s+\d{1,7}|ignore|hashcomments|(rootlistpath|idname|xmlroottag)\s+\S+)$/i.test(
    text.trim(),
  );
}
