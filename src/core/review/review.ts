import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { DocumentShape, StandardVersion } from '../model/options.ts';
import type { Problem, Severity } from '../model/problem.ts';
import type { Codelist } from '../schema/codelists.ts';
import type { Schema } from '../schema/schema.ts';
import { AdditionalFieldCheck } from './additional-fields.ts';
import { CodeCheck } from './codes.ts';
import { type Contents, ContentsCheck } from './contents.ts';
import { type CoverageRow, coverageRows } from './coverage.ts';
import { Findings } from './findings.ts';
import { IdCheck, ProjectIdCheck } from './ids.ts';
import { MovedFieldCheck } from './moved-fields.ts';
import { RoleCheck } from './organization-roles.ts';
import { OrganizationCheck } from './organizations.ts';
import { Position } from './position.ts';
import { checkStructure, type Validator } from './structure.ts';
import { AmountCheck } from './quality-amounts.ts';
import { DateCheck, PeriodCheck } from './quality-dates.ts';
import { LinkCheck } from './quality-links.ts';
import { ProportionCheck } from './quality-proportion.ts';
import { RecordedDateCheck } from './quality-recorded.ts';
import { CoordinateCheck } from './quality-coordinates.ts';
import { CountryCheck } from './quality-country.ts';
import { PlaceholderCheck } from './quality-text.ts';
import { CurrencyCheck, EmptyValueCheck, FormatCheck } from './values.ts';
import { packageField, Walk } from './walk.ts';

export interface ReviewOptions {
  schema: Schema;
  /** Of a whole package; absent for a schema that has none: structure is then not checked, and the report says so. */
  validate?: Validator | undefined;
  codelist(name: string): Codelist | undefined;
  /** Of the standard; absent for a schema of somebody's own, which has no others. */
  version?: StandardVersion | undefined;
  /** Of the day of the review, as `2024-04-05`: the engine has no clock. Absent: dates are compared with fixed years only. */
  today?: string | undefined;
  /** What the document is: a list of projects, or one of them, is reviewed as that of a package, without its package. */
  shape: DocumentShape;
}

/** `package`: there is none. `structure`, `codes`: we have these for the schemas of the standard only. */
export type NotChecked = 'package' | 'structure' | 'codes';

export interface Overview {
  /** No error: nothing breaks the schema, and all codes of closed codelists are known. */
  passed: boolean;
  projects: number;
  /** As the package has them, where it does. */
  publisher?: string;
  license?: string;
  version?: string;
  publishedDate?: string;
  counts: Readonly<Record<Severity, number>>;
  /** Problems of each severity, and all their places. */
  places: Readonly<Record<Severity, number>>;
  /** What the data is about; absent where there are no projects. */
  contents?: Contents;
  notChecked: readonly NotChecked[];
}

export interface Report {
  overview: Overview;
  /** Each with all its places, as pointers into the document. */
  problems: Problem[];
  coverage: CoverageRow[];
}

/** How a document stands against the standard. Never throws, whatever the document is. */
export function review(document: JsonValue, options: ReviewOptions): Report {
  const { schema, shape, today, validate, version } = options;
  const findings = new Findings();
  const whole: JsonValue =
    shape === 'package' ? document : { [schema.listKey]: shape === 'list' ? document : [document] };
  const hidden = shape === 'package' ? 0 : shape === 'list' ? 1 : 2;
  const root = packageField(schema);
  const contents = new ContentsCheck(today);
  const additional = new AdditionalFieldCheck(findings);
  const checks = [
    new FormatCheck(findings),
    new CodeCheck(findings, options.codelist, version),
    new IdCheck(findings),
    additional,
    new EmptyValueCheck(findings),
    new CurrencyCheck(findings),
    new OrganizationCheck(findings),
    new RoleCheck(findings),
    new ProjectIdCheck(findings),
    new PeriodCheck(findings),
    new DateCheck(findings, today),
    ...(today === undefined ? [] : [new RecordedDateCheck(findings, today)]),
    new LinkCheck(findings),
    new CoordinateCheck(findings),
    new CountryCheck(findings),
    new AmountCheck(findings),
    new ProportionCheck(findings),
    new PlaceholderCheck(findings),
    ...(version ? [new MovedFieldCheck(findings, version)] : []),
    contents,
  ];
  const walk = new Walk(checks, new Position(hidden), root, schema.listKey);
  walk.visit(whole);
  const structure = new Findings();
  if (validate) checkStructure(whole, walk.hasExactNumber, validate, structure, hidden);

  // What breaks the structure is all errors, and comes first.
  const problems = [...structure.toArray(), ...findings.toArray()];
  additional.finish(problems);
  const overview = overviewOf(whole, options, problems, contents.contents());
  return { overview, problems, coverage: coverageRows(walk.list) };
}

function overviewOf(
  whole: JsonValue,
  { schema, shape, validate, version: standard }: ReviewOptions,
  problems: readonly Problem[],
  contents: Contents,
): Overview {
  const package_: JsonObject = isObject(whole) ? whole : {};
  const projects = getOwn(package_, schema.listKey);
  const publisher = getOwn(package_, 'publisher');
  const name = isObject(publisher ?? null) ? textAt(publisher as JsonObject, 'name') : undefined;
  const count = (severity: Severity): Problem[] => problems.filter((each) => each.severity === severity);
  const places = (severity: Severity): number => count(severity).reduce((sum, each) => sum + each.places.length, 0);
  const [license, version, publishedDate] = ['license', 'version', 'publishedDate'].map((key) => textAt(package_, key));
  const amount = Array.isArray(projects) ? projects.length : 0;
  const isChecked = {
    package: shape === 'package',
    structure: validate !== undefined,
    codes: standard !== undefined,
  };
  return {
    passed: count('error').length === 0,
    projects: amount,
    ...(name !== undefined && { publisher: name }),
    ...(license !== undefined && { license }),
    ...(version !== undefined && { version }),
    ...(publishedDate !== undefined && { publishedDate }),
    counts: { error: count('error').length, warning: count('warning').length, note: count('note').length },
    places: { error: places('error'), warning: places('warning'), note: places('note') },
    ...(amount > 0 && { contents }),
    notChecked: (['package', 'structure', 'codes'] as const).filter((each) => !isChecked[each]),
  };
}

function textAt(object: JsonObject, key: string): string | undefined {
  const value = getOwn(object, key);
  return typeof value === 'string' ? value : undefined;
}
