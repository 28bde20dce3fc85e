import {
  type TemplateChoice,
  templateFormats,
  type TemplatePlan,
  templatePresets,
  templateTitles,
} from '../model/template-choice.ts';
import { findField } from '../schema/lookup.ts';
import type { Schema } from '../schema/schema.ts';

/** Says what a file is, and in which form; the name is that of what it keeps. */
const mark = 'oc4ids-template';
const form = 1;

/** A plan as the text of a small file, to be kept and shared. */
export function planToText({ titles, format, choice }: TemplatePlan): string {
  return `${JSON.stringify({ [mark]: form, titles, format, ...choice }, null, 2)}\n`;
}

export interface KeptPlan {
  plan: TemplatePlan;
  /** Paths in it that the schema does not have; they are left out. */
  unknown: string[];
}

/** The plan that a file keeps; undefined where it is none. What is missing in it is as for somebody who comes new. */
export function planFromText(text: string, schema: Schema): KeptPlan | undefined {
  const kept = parse(text);
  if (typeof kept !== 'object' || kept === null || !Object.hasOwn(kept, mark)) return undefined;
  const has = new Map(Object.entries(kept));
  const paths = [...textsOf(has.get('added')), ...textsOf(has.get('removed'))];
  const isKnown = (path: string): boolean => path !== '' && findField(schema, path.split('/')) !== undefined;
  const choice: TemplateChoice = {
    presets: templatePresets.filter((preset) => textsOf(has.get('presets')).includes(preset)),
    added: textsOf(has.get('added')).filter(isKnown),
    removed: textsOf(has.get('removed')).filter(isKnown),
  };
  const titles = templateTitles.find((each) => each === has.get('titles')) ?? 'en';
  const format = templateFormats.find((each) => each === has.get('format')) ?? 'xlsx';
  return { plan: { titles, format, choice }, unknown: paths.filter((path) => !isKnown(path)) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
