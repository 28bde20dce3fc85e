import type {
  TemplateFilling,
  TemplateFormat,
  TemplatePreset,
  TemplateTitles,
} from '../../../core/model/template-choice.ts';
import type { Words } from '../words.ts';

/** Templates to fill in. */
export const templatesMessages = ({ text, group }: Words) => ({
  ...group('templates'),
  titlesIn: group('templates.titlesIn') satisfies Record<TemplateTitles, string>,
  presets: {
    minimal: group('templates.presets.minimal'),
    identification: group('templates.presets.identification'),
    preparation: group('templates.presets.preparation'),
    procurement: group('templates.presets.procurement'),
    implementation: group('templates.presets.implementation'),
    completion: group('templates.presets.completion'),
    reactive: group('templates.presets.reactive'),
    sustainability: group('templates.presets.sustainability'),
    everything: group('templates.presets.everything'),
  } satisfies Record<TemplatePreset, { label: string; hint: string }>,
  found: (amount: number) => text('templates.found', { amount }),
  open: (title: string) => text('templates.open', { title }),
  formats: group('templates.formats') satisfies Record<TemplateFormat, string>,
  size: (sheets: number, columns: number) => text('templates.size', { sheets, columns }),
  filling: (name: string) => text('templates.filling', { name }),
  fillings: group('templates.fillings') satisfies Record<TemplateFilling | 'none', string>,
  toCheck: (amount: number) => text('templates.toCheck', { amount }),
  ready: (name: string) => text('templates.ready', { name }),
  loaded: (name: string) => text('templates.loaded', { name }),
  notAChoice: (name: string) => text('templates.notAChoice', { name }),
  unknown: (listed: string) => text('templates.unknown', { listed }),
});
