/** What a template can be made for; several may be chosen together. Stages are those of the core of the CoST IDS. */
export const templatePresets = [
  'minimal',
  'identification',
  'preparation',
  'procurement',
  'implementation',
  'completion',
  'reactive',
  'sustainability',
  'everything',
] as const;
export type TemplatePreset = (typeof templatePresets)[number];

/**
 * Which fields a template has: those of the presets, and what a person added or took out. Sections and fields by their
 * paths, without indexes; a section stands for all that is in it, and of several paths that say something about a field the
 * longest counts.
 */
export interface TemplateChoice {
  presets: readonly TemplatePreset[];
  added: readonly string[];
  removed: readonly string[];
}

/** Titles above the columns of a template: in one language, or in both. */
export const templateTitles = ['en', 'es', 'both'] as const;
export type TemplateTitles = (typeof templateTitles)[number];

export const templateFormats = ['xlsx', 'ods', 'csv'] as const;
export type TemplateFormat = (typeof templateFormats)[number];

/** All that a person decides about a template; it stands in the address, and in the file that keeps a choice. */
export interface TemplatePlan {
  titles: TemplateTitles;
  format: TemplateFormat;
  choice: TemplateChoice;
}

/** What a template is filled with: all data of a document, or only a row for each thing in it that rows can be about. */
export const templateFillings = ['data', 'rows'] as const;
export type TemplateFilling = (typeof templateFillings)[number];
