import type { Words } from '../words.ts';

/** What stands at the foot of the page: the promise, how to check it, and what this copy of the tool is. */
export const privacyMessages = ({ text, group }: Words) => ({
  ...group('privacy'),
  saveHint: (size: string) => text('privacy.saveHint', { size }),
  check: {
    ...group('privacy.check'),
    steps: Object.values(group('privacy.check.steps')),
  },
  policy: group('privacy.policy'),
  build: group('privacy.build'),
  stored: {
    ...group('privacy.stored'),
    items: Object.values(group('privacy.stored.items')),
  },
  licences: group('privacy.licences'),
});
