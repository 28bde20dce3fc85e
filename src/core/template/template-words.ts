/** What a template says in its language, beside titles, help and codes, which are the standard's and our dictionary's. */
export interface TemplateWords {
  /** Names of sheets; `#` stands before each. */
  readMe: string;
  lists: string;
  fileName: string;
  required: string;
  /** Of a field that is required where others beside it are filled in. */
  requiredWithin: string;
  yesOrNo: string;
  yes: string;
  no: string;
  types: Readonly<Record<'text' | 'number' | 'integer' | 'date' | 'boolean' | 'address' | 'email', string>>;
  values: Readonly<Record<'oneOf' | 'oneOfOrOwn' | 'several' | 'date' | 'idOn', string>>;
  /** Help for the columns that say which row of another sheet a row belongs to; the name of that sheet follows. */
  leadsTo: string;
  packageLead: string;
  readMeTitle: string;
  /** How to fill it in, a paragraph each. */
  readMeText: readonly string[];
  sheetsTitle: string;
  messages: Readonly<Record<'strict' | 'open' | 'parent', { title: string; text: string }>>;
}
