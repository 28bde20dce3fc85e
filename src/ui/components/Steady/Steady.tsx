import { Component, createRef, type ReactNode } from 'react';

interface Held {
  element: Element;
  top: number;
}

/**
 * Keeps what a person is at where it is on the screen, while what stands above it comes, goes or grows. Browsers do so themselves
 * only where the page is scrolled already, and not all of them. What is to be kept whole, though its parts change, is marked `data-steady`.
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
    const element = at?.closest('[data-steady]') ?? at;
    if (!element) return null;
    const { top, bottom } = element.getBoundingClientRect();
    const isSeen = bottom > 0 && top < innerHeight;
    return isSeen ? { element, top } : null;
  }

  override componentDidUpdate(_props: unknown, _state: unknown, held: Held | null): void {
    if (!held?.element.isConnected) return;
    const moved = held.element.getBoundingClientRect().top - held.top;
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
