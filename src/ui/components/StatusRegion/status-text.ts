import type { Progress } from '../../../client/index.ts';
import type { Messages } from '../../i18n/messages/messages.ts';
import type { Words } from '../../i18n/words.ts';
import type { OutputOf, State } from '../../state/state.ts';

export function statusText(state: State, messages: Messages, words: Words): string {
  switch (state.kind) {
    case 'start':
    case 'announced':
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
          return madeText(state.output, messages, words);
        case 'unsaved':
          return unsavedText(state.output, messages);
        case 'failed':
          return messages.result.notWritten;
        case 'stopped':
          return messages.result.stopped;
      }
  }
}

function madeText({ made, url }: OutputOf<'ready'>, { download }: Messages, words: Words): string {
  const size = words.bytes(made.bytes);
  return url === undefined ? download.saved(made.name, size) : download.ready(made.name, size);
}

/** Why there is nothing yet, where there is more to say than that a place is to be chosen. */
export function unsavedText({ told }: OutputOf<'unsaved'>, { download }: Messages): string {
  if (!told) return '';
  return told.is === 'noPlace' ? download.noPlace : download.savedBefore(told.name);
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
