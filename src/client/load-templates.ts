import type { StandardVersion } from '../core/model/options.ts';
import type { TemplateChooser } from '../core/template/chooser.ts';
import { inSlices } from './slices.ts';

export type { Chosen, TemplateChooser } from '../core/template/chooser.ts';

/** What answers while somebody chooses the fields of a template: in the page itself, like the dictionary, and for the same reason. */
export async function loadTemplateChooser(version: StandardVersion): Promise<TemplateChooser> {
  const { createTemplateChooser } = await import('../core/template/chooser.ts');
  return inSlices(createTemplateChooser(version));
}

/** Fetches what that needs, so that it needs no network from then on. */
export async function fetchTemplateChooser(): Promise<void> {
  await import('../core/template/chooser.ts');
}
