import { Component, createRef, type ReactNode } from 'react';

/** Where things were on the screen: what a person is at, and what that is a part of, which may outlive it. */
type Held = readonly (readonly [element: Element, top: number])[];

/**
 * Keeps what a person is at where it is on the screen, while what stands above it comes, goes or grows. Browsers do so themselves
 * only where the page is scrolled already, and not all of them. Where that itself goes away, what it is a part of is kept: the next element around it that is marked `data-steady`.
 *
 * A class, since only classes are asked before the page changes.
 */
export class Steady extends Component<{ children: ReactNode }> {
  private readonly root = createRef<HTMLDivElement>();
  /** Some browsers do not give the focus to what is pressed. */
  private pressed: Element | undefined;

  override getSnapshotBeforeUpdate(): Held | null {
    const root = this.root.current;
    const { activeElement } = document;
    const at = [activeElement, this.pressed].find((each) => each && each !== root && root?.contains(each));
    if (!at) return null;
    const { top, bottom } = at.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight) return null;
    const whole = at.closest('[data-steady]');
    return [[at, top], ...(whole ? [[whole, whole.getBoundingClientRect().top] as const] : [])];
  }

  override componentDidUpdate(_props: unknown, _state: unknown, held: Held | null): void {
    const [element, top] = held?.find(([each]) => each.isConnected) ?? [];
    if (!element || top === undefined) return;
    const moved = element.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
  }

  override render(): ReactNode {
    return (
      <div
        ref={this.root}
        onPointerDownCapture={({ target }) => {
          this.pressed = target instanceof Element ? target : undefined;
        }}
      >
        {this.props.children}
      </div>
    );
  }
}
