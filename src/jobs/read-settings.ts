import { isObject, type JsonObject, type JsonValue } from '../core/model/json.ts';
import { type Problem, problem } from '../core/model/problem.ts';
import type { StandardVersion } from '../core/model/options.ts';
import type { TitleDraft } from '../core/model/title-draft.ts';
import { codelist, type Codelist } from '../core/schema/codelists.ts';
import { oc4idsSchema } from '../core/schema/oc4ids.ts';
import { schemaOfFile } from '../core/schema/own-schema.ts';
import type { Schema } from '../core/schema/schema.ts';
import { codelistWithDraft, withDraft } from '../core/titles/draft-schema.ts';
import { parseConfiguration, unknownCommands } from '../core/unflatten/configuration.ts';
import { isTimeZone } from '../core/unflatten/time-zone.ts';
import type { UnflattenOptions } from '../core/unflatten/unflatten.ts';
import { readJson } from '../formats/read-json.ts';
import type { InputFile, ReadOptions } from './api.ts';

/** What reading and writing must agree on, so that what was written is read back alike. */
export interface Layout {
  rootListPath?: string;
  rootIsList?: boolean;
  idName?: string;
}

/** The options of reading, with the files among them read. */
export interface ReadSettings {
  schema: Schema;
  /** The schema is not that of OC4IDS. */
  isOwnSchema: boolean;
  layout: Layout;
  /** What concerns sheets only. */
  sheets: Pick<
    UnflattenOptions,
    'base' | 'codelist' | 'convertWkt' | 'defaultConfiguration' | 'repairs' | 'timeZone' | 'verticalOrientation'
  >;
}

/** Options as a person gave them → what they mean, or what is wrong with them. */
export async function readSettings(options: ReadOptions): Promise<{ settings?: ReadSettings; problems: Problem[] }> {
  const problems: Problem[] = [];
  const { version, titleDraft, repairs, timeZone, defaultConfiguration, verticalOrientation, convertWkt } = options;
  const commands = unknownCommands(defaultConfiguration ?? '');
  if (commands.length > 0) problems.push(problem('option.configuration', 'error', { commands }));
  if (timeZone !== undefined && !isTimeZone(timeZone))
    problems.push(problem('option.time_zone', 'error', { timeZone }));
  const layout = layoutOf(options);
  const schema = options.schema && (await readSchema(options.schema, layout, problems));
  const base = options.base && (await readBase(options.base, problems));
  if (problems.length > 0) return { problems };
  const known = schema ?? oc4idsSchema(version);
  return {
    settings: {
      schema: titleDraft ? withDraft(known, titleDraft) : known,
      isOwnSchema: schema !== undefined,
      layout,
      sheets: {
        ...(repairs && { repairs }),
        ...(timeZone !== undefined && { timeZone }),
        ...(defaultConfiguration !== undefined && { defaultConfiguration }),
        ...(verticalOrientation && { verticalOrientation }),
        ...(convertWkt && { convertWkt }),
        ...(!schema && { codelist: codelistsOf(version, titleDraft) }),
        ...(base && { base }),
      },
    },
    problems,
  };
}

/** Each codelist is made once, since what people write for its codes is looked up in it. */
export function codelistsOf(
  version: StandardVersion,
  titleDraft: TitleDraft | undefined,
): (name: string) => Codelist | undefined {
  if (!titleDraft) return (name) => codelist(version, name);
  const made = new Map<string, Codelist | undefined>();
  return (name) => {
    if (!made.has(name)) {
      const plain = codelist(version, name);
      made.set(name, plain && codelistWithDraft(plain, titleDraft));
    }
    return made.get(name);
  };
}

/** The configuration line goes before, as in Flatten Tool. */
function layoutOf({ rootListPath, rootIsList, idName, defaultConfiguration = '' }: ReadOptions): Layout {
  const line = parseConfiguration(defaultConfiguration);
  const path = line.rootListPath ?? rootListPath;
  const id = line.idName ?? idName;
  return {
    ...(path !== undefined && { rootListPath: path }),
    ...(rootIsList && { rootIsList }),
    ...(id !== undefined && { idName: id }),
  };
}

async function readSchema(file: InputFile, layout: Layout, problems: Problem[]): Promise<Schema | undefined> {
  const value = await readValue(file);
  const schema = value && schemaOfFile(value.json, file.name, layout.rootListPath ?? 'projects');
  if (!schema) problems.push(problem('option.schema', 'error', { name: file.name }, { file: file.name }));
  return schema;
}

async function readBase(file: InputFile, problems: Problem[]): Promise<JsonObject | undefined> {
  const value = await readValue(file);
  if (value && isObject(value.json)) return value.json;
  problems.push(problem('option.base', 'error', { name: file.name }, { file: file.name }));
  return undefined;
}

async function readValue({ name, bytes }: InputFile): Promise<{ json: JsonValue } | undefined> {
  const { value } = await readJson(bytes, name);
  return value && { json: value.value };
}
