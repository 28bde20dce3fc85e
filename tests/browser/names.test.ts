import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { scenes } from '../../scripts/browser/scenes.ts';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { useBrowser } from './support.ts';

interface Node {
  role: string;
  name: string;
  level: number | undefined;
  /** In a cell of a table, whose row and column say what it is about. */
  isInCell: boolean;
}

/** Screens with something of every kind on them. */
const main = [
  'start',
  'more-options',
  'large-announced',
  'large-no-room',
  'edit-cell',
  'sheets',
  'mapping',
  'field',
  'templates-choices',
  'headers-draft',
];

/** The tree that screen readers go through, in its order. */
async function accessibilityTree(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (id: string, isInCell: boolean): Node[] => {
    const node = byId.get(id);
    if (!node) return [];
    const role = String(node.role?.value);
    const name = String(node.name?.value ?? '').trim();
    const level = node.properties?.find((each) => each.name === 'level')?.value.value as number | undefined;
    const inside = (node.childIds ?? []).flatMap((child) => inOrder(child, isInCell || /cell|header$/.test(role)));
    return [...(node.ignored ? [] : [{ role, name, level, isInCell }]), ...inside];
  };
  return inOrder(nodes[0]!.nodeId, false);
}

const controls = new Set(
  'button link checkbox radio textbox searchbox combobox listbox option spinbutton progressbar DisclosureTriangle'.split(
    ' ',
  ),
);

describe.each(standardLanguages)('what a screen reader finds, in %s', (language) => {
  const open = useBrowser();

  it.each(scenes.filter(({ name }) => main.includes(name)))(
    'on $name has names, landmarks and headings in order',
    async (scene) => {
      const { page } = await open({ locale: language });
      await scene.prepare(page, language);
      const tree = await accessibilityTree(page);

      expect(tree.filter(({ role, name }) => controls.has(role) && name === '')).toEqual([]);
      expect(tree.filter(({ role }) => controls.has(role)).length).toBeGreaterThan(10);

      // A name that is there twice would do two things; but that of a cell shows the cell, for whichever problem.
      const buttons = tree.filter(({ role, isInCell }) => role === 'button' && !isInCell).map(({ name }) => name);
      const twice = buttons.filter((name, index) => buttons.indexOf(name) !== index);
      expect(twice.filter((name) => !/^\S+(![A-Z]+\d+|, (row|fila) \d+)$/.test(name))).toEqual([]);

      const landmarks = tree.filter(({ role }) => ['banner', 'main', 'contentinfo', 'navigation'].includes(role));
      expect(landmarks.filter(({ role }) => role === 'main')).toHaveLength(1);
      expect(landmarks.filter(({ role }) => role === 'banner')).toHaveLength(1);
      expect(landmarks.filter(({ role }) => role === 'contentinfo')).toHaveLength(1);
      const navigations = landmarks.filter(({ role }) => role === 'navigation').map(({ name }) => name);
      expect(new Set(navigations).size).toBe(navigations.length);
      const regions = tree.filter(({ role }) => role === 'region').map(({ name }) => name);
      expect(regions.filter((name) => name === '')).toEqual([]);
      expect(new Set(regions).size).toBe(regions.length);

      const levels = tree.filter(({ role }) => role === 'heading').map(({ level }) => level!);
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1)).toEqual([]);
    },
  );
});
