import type { StandardVersion } from '../core/model/options.ts';
import type { TemplateChoice, TemplateFilling, TemplateFormat } from '../core/model/template-choice.ts';
import type { TemplateWords } from '../core/template/template-words.ts';

export type { TemplateWords };

/** A template that a person wants, with what it says in words: the engine has none. */
export interface TemplateRequest {
  version: StandardVersion;
  choice: TemplateChoice;
  /** Of the titles above the columns; the first is also that of the words. */
  languages: readonly ('en' | 'es')[];
  format: TemplateFormat;
  words: TemplateWords;
  /** Filled with what was read last: all of it, or a row for each thing that rows can be about. */
  filling?: TemplateFilling;
}
