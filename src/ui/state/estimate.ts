import type { Progress } from '../../client/index.ts';

/** How far back the pace is measured, and how long at least, in milliseconds. */
const longest = 10_000;
const shortest = 4000;
/** The two halves of that must not differ by more, or the pace says nothing of what is to come. */
const steady = 1.6;
/** Less is not worth a word, in seconds. */
const least = 10;

interface Sample {
  at: number;
  done: number;
}

/** How long a step will still take, by the pace of the last seconds. Where there is no steady pace there is no estimate. */
export class Estimate {
  private of = '';
  private samples: Sample[] = [];

  /**
   * @param at in milliseconds
   * @returns seconds; undefined where nobody can say, or it is soon over
   */
  add({ stage, done, total }: Progress, at: number): number | undefined {
    const step = `${stage} ${total}`;
    // Another step has a pace of its own; and so has one that begins anew.
    if (step !== this.of || done < (this.samples.at(-1)?.done ?? 0)) this.samples = [];
    this.of = step;
    this.samples.push({ at, done });
    while (this.samples.length > 2 && at - this.samples[1]!.at >= longest) this.samples.shift();
    const first = this.samples[0]!;
    const span = at - first.at;
    if (total <= 1 || span < shortest || done === first.done) return undefined;
    const middle = this.samples.findLast((sample) => sample.at <= first.at + span / 2)!;
    const last = { at, done };
    const [before, after] = [paceOf(first, middle), paceOf(middle, last)];
    if (before === 0 || after === 0 || Math.max(before / after, after / before) > steady) return undefined;
    const left = (total - done) / paceOf(first, last) / 1000;
    return left < least ? undefined : left;
  }
}

function paceOf(from: Sample, to: Sample): number {
  return to.at === from.at ? 0 : (to.done - from.done) / (to.at - from.at);
}

/** As somebody would say it: tens of seconds below a minute, then minutes. Rather too long than too short. */
export function roundedTime(seconds: number): { minutes: number; seconds: number } {
  const tens = Math.ceil(seconds / 10) * 10;
  return tens < 60 ? { minutes: 0, seconds: tens } : { minutes: Math.max(1, Math.round(seconds / 60)), seconds: 0 };
}
