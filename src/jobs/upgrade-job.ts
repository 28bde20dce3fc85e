import { type Upgraded, upgrade } from '../core/upgrade/upgrade.ts';
import type { HeldDocument } from './read-job.ts';

/**
 * What was read, brought up to the version that it is judged by. What is written, checked and reviewed from then on is of the
 * upgraded document; cells and lines are still found, by where the values stood. The document as read is kept beside it.
 */
export function upgradeJob(held: HeldDocument): HeldDocument {
  if (held.asRead) return held;
  const { document, moves, steps } = planUpgrade(held);
  const added = steps.reduce((sum, step) => sum + step.added, 0);
  const reading = { ...held.reading, values: held.reading.values + added, upgraded: steps };
  return { ...held, document, moves, reading, asRead: held };
}

/** What bringing it up would do. A schema of somebody's own has no versions. */
export function planUpgrade({ document, layout, options, reading, schema }: HeldDocument): Upgraded {
  const { shape } = reading;
  const listPath = (layout.rootListPath ?? schema.listKey).split('/');
  return upgrade(document, { version: options.version, shape, listPath });
}
