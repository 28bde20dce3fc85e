import type { Progress } from '../../../client/index.ts';
import type { Messages } from '../../i18n/messages/messages.ts';
import type { Words } from '../../i18n/words.ts';
import type { State } from '../../state/state.ts';

export function statusText(state: State, messages: Messages, words: Words): string {
  switch (state.kind) {
    case 'start':
    case 'failed':
      // The heading has the focus and says it.
      return '';
    case 'reading':
      return stepText(state.progress, messages);
    case 'result':
      switch (state.output.kind) {
        case 'writing':
          return stepText(state.output.progress, messages);
        case 'ready':
          return messages.download.ready(state.output.written.name, words.bytes(state.output.written.bytes.byteLength));
        case 'failed':
          return messages.result.notWritten;
        case 'stopped':
          return messages.result.stopped;
      }
  }
}

/** What the review came to, once it has. */
export function reviewText(state: State, { review, problems }: Messages, words: Words): string {
  if (state.kind !== 'result' || typeof state.review !== 'object') return '';
  const { counts, passed } = state.review.overview;
  const others = (['warning', 'note'] as const).filter((severity) => counts[severity] > 0);
  const also = words.list(others.map((severity) => problems.summary[severity](counts[severity])));
  return [passed ? review.passed : review.notPassed(counts.error), ...(also ? [`${also}.`] : [])].join(' ');
}

function stepText(progress: Progress | undefined, { reading, status }: Messages): string {
  if (!progress) return '';
  const { stage, done, total } = progress;
  return status.stillWorking(reading.stages[stage](total), total > 1 ? reading.share(done, total) : '');
}
