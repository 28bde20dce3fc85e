import { formatPointer } from '../model/pointer.ts';

/** Where the walk is: keys, and positions in arrays. Pointers are made only where something is found. */
export class Position {
  private readonly steps: (string | number)[] = [];
  /** Steps of the pointer that the document does not have: a bare project is reviewed as one of a package. */
  private readonly hidden: number;

  constructor(hidden = 0) {
    this.hidden = hidden;
  }

  enter(step: string | number): void {
    this.steps.push(step);
  }

  /** To another step beside the one it is at. */
  move(step: string | number): void {
    this.steps[this.steps.length - 1] = step;
  }

  leave(): void {
    this.steps.pop();
  }

  get last(): string | number | undefined {
    return this.steps[this.steps.length - 1];
  }

  /** Whether this is within an item of the list, rather than in what surrounds it. */
  isInItem(): boolean {
    return this.steps.length > 2 && typeof this.steps[1] === 'number';
  }

  /** This place, whatever the walk goes on to. */
  copy(): Position {
    const copy = new Position(this.hidden);
    copy.steps.push(...this.steps);
    return copy;
  }

  /** JSON pointer into the document. */
  pointer(): string {
    return formatPointer(this.steps.slice(this.hidden).map(String));
  }

  /** Field path without positions: `projects/parties/name`. */
  path(): string {
    return this.steps.filter((step) => typeof step === 'string').join('/');
  }
}
