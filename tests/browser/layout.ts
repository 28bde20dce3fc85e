import type { Page } from 'playwright-core';

/** What of the page as it is now cannot be seen, or not without scrolling sideways; empty where all is well. */
export function layoutTrouble(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const trouble: string[] = [];
    const controls = 'a[href], button, input, select, textarea, summary, [role=option]';
    const nameOf = (element: Element) =>
      `<${element.localName} class="${element.className}"> ${(element.textContent || element.ariaLabel || '').trim().slice(0, 60)}`;

    /** There for screen readers alone, or in something that is. */
    const isHidden = (element: Element): boolean => {
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { clipPath, opacity } = getComputedStyle(each);
        if (clipPath === 'inset(50%)' || opacity === '0') return true;
      }
      return !element.checkVisibility({ visibilityProperty: true });
    };
    /** What scrolls sideways by itself, and says so to those who use a keyboard or a screen reader. */
    const isInRegion = (element: Element): boolean => {
      for (let each: Element | null = element; each; each = each.parentElement) {
        const scrolls = /auto|scroll/.test(getComputedStyle(each).overflowX);
        if (scrolls && each.matches('[role=region][aria-label], [role=listbox][aria-label]')) return true;
      }
      return false;
    };
    const sideways = document.documentElement.scrollWidth - innerWidth;
    if (sideways > 0) trouble.push(`the page is ${sideways} pixels too wide`);

    for (const element of document.querySelectorAll('body *')) {
      if (isHidden(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      if (element.matches(controls) && (left < -1 || right > innerWidth + 1) && !isInRegion(element))
        trouble.push(`beyond the edge: ${nameOf(element)}`);
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const hasText = (element.textContent ?? '').trim() !== '' && display !== 'inline' && element.localName !== 'svg';
      const isCut =
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (hasText && isCut && element !== document.body) trouble.push(`cut off: ${nameOf(element)}`);
    }

    // Lines of text that lie on each other; what stays in sight while the page scrolls lies on it by its nature.
    const isSticky = (element: Element | null): boolean =>
      element !== null && (/sticky|fixed/.test(getComputedStyle(element).position) || isSticky(element.parentElement));
    const lines: { element: Element; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (node.nodeValue!.trim() === '' || isHidden(element) || isSticky(element) || isInRegion(element)) continue;
      if (element.closest('option, select')) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) lines.push({ element, box });
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    lines.forEach(({ element, box }, index) => {
      for (const other of lines.slice(index + 1)) {
        // A line is a little higher than its letters.
        const slack = Math.min(box.height, other.box.height) / 3;
        if (other.box.top > box.bottom - slack) break;
        const isBeside = other.box.left > box.right - 2 || other.box.right < box.left + 2;
        if (isBeside || element === other.element) continue;
        trouble.push(`on each other: ${nameOf(element)} / ${nameOf(other.element)}`);
      }
    });
    return trouble;
  });
}
