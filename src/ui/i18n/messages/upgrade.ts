import type { Words } from '../words.ts';

/** Data of an earlier version, brought up to a later one. */
export const upgradeMessages = ({ text, group, quote }: Words) => ({
  ...group('upgrade'),
  offer: (fields: number, version: string) => text('upgrade.offer', { fields, version }),
  doIt: (version: string) => text('upgrade.doIt', { version }),
  done: (version: string) => text('upgrade.done', { version }),
  moved: (moved: number, from: string, to: string) =>
    text('upgrade.moved', { moved, from: quote(from), to: quote(to) }),
  added: (values: number) => text('upgrade.added', { values }),
  left: (left: number, from: string) => text('upgrade.left', { left, from: quote(from) }),
});
