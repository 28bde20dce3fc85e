import type { StandardVersion } from '../model/options.ts';
import type { Steps } from '../model/steps.ts';
import type { TemplateChoice, TemplatePlan, TemplatePreset } from '../model/template-choice.ts';
import { oc4idsSchema } from '../schema/oc4ids.ts';
import { chosenFields, leavesOf, withField, withPreset } from './choice.ts';
import { templateSize, type TemplateSize } from './chosen-sheets.ts';
import { type KeptPlan, planFromText, planToText } from './kept-plan.ts';
import { makeLayout } from './layout.ts';

/**
 * How much of a field or section is chosen. `needed`: not chosen, but it comes along, as other fields cannot do without it.
 */
export type Chosen = 'all' | 'some' | 'none' | 'needed';

/** All that somebody who chooses the fields of a template may ask; each answer takes a moment only. */
export interface TemplateChooser {
  sizeOf(choice: TemplateChoice): TemplateSize;
  /** Answers for the paths of fields and sections, without indexes. */
  stateOf(choice: TemplateChoice): (path: string) => Chosen;
  withField(choice: TemplateChoice, path: string, isWanted: boolean): TemplateChoice;
  withPreset(choice: TemplateChoice, preset: TemplatePreset, isWanted: boolean): TemplateChoice;
  toText(plan: TemplatePlan): string;
  fromText(text: string): KeptPlan | undefined;
}

export function* createTemplateChooser(version: StandardVersion): Steps<TemplateChooser> {
  const schema = oc4idsSchema(version);
  yield;
  // All answers come from it: the first one takes no longer than the others.
  yield* makeLayout(schema);
  return {
    sizeOf: (choice) => templateSize(schema, choice),
    stateOf: (choice) => {
      const { chosen, all } = chosenFields(schema, choice);
      const [total, picked, coming] = [leavesOf(schema).keys(), chosen, all].map(countByPath) as [
        Counts,
        Counts,
        Counts,
      ];
      return (path) => {
        const count = picked.get(path) ?? 0;
        if (count > 0) return count === total.get(path) ? 'all' : 'some';
        if (!coming.has(path)) return 'none';
        return all.has(path) ? 'needed' : 'some';
      };
    },
    withField: (choice, path, isWanted) => withField(schema, choice, path, isWanted),
    withPreset,
    toText: planToText,
    fromText: (text) => planFromText(text, schema),
  };
}

type Counts = ReadonlyMap<string, number>;

/** Of each path, and each section on the way to it, how many of the paths it has. */
function countByPath(paths: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const path of paths) {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      const part = path.slice(0, end);
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  return counts;
}
