import type { Catalogue, TitleDraft } from '../../client/index.ts';
import { isLanguageTag } from '../../core/model/title-draft.ts';
import { decided, type History, historyOf, redone, undone } from './history.ts';
import { storagePrefix, whenCleared } from './storage.ts';

/** A draft of titles, with the catalogues that were opened into it: they are given back as they were, but for its titles. */
export interface KeptDraft {
  draft: TitleDraft;
  catalogues: readonly Catalogue[];
}

export interface DraftSnapshot {
  history: History<KeptDraft>;
  /** Whether the browser keeps it. */
  isKept: boolean;
}

/** The draft that somebody works on, kept in this browser until it is removed. */
export interface DraftStore {
  snapshot(): DraftSnapshot;
  subscribe(listener: () => void): () => void;
  change(next: (kept: KeptDraft) => KeptDraft): void;
  undo(): void;
  redo(): void;
}

const storageKey = `${storagePrefix}titles`;

export const noDraft: KeptDraft = { draft: { language: 'es', titles: {}, codes: {} }, catalogues: [] };

/** How many titles are somebody's own. */
export function ownTitles({ titles, codes }: TitleDraft): number {
  return Object.keys(titles).length + Object.keys(codes).length;
}

/** The draft, if there is anything in it for a conversion to use. */
export function draftInUse({ draft }: KeptDraft): TitleDraft | undefined {
  return ownTitles(draft) > 0 ? draft : undefined;
}

/** The draft with another title, or with none of its own. */
export function withTitle(kept: KeptDraft, part: 'titles' | 'codes', english: string, text: string): KeptDraft {
  const { draft } = kept;
  const { [english]: _, ...others } = draft[part];
  return { ...kept, draft: { ...draft, [part]: text === '' ? others : { ...others, [english]: text } } };
}

export function createDraftStore(): DraftStore {
  let current: DraftSnapshot = { history: historyOf(recall()), isKept: true };
  const listeners = new Set<() => void>();

  function set(history: History<KeptDraft>, isKept: boolean): void {
    current = { history, isKept };
    for (const listener of listeners) listener();
  }

  function go(history: History<KeptDraft>): void {
    if (history !== current.history) set(history, keep(history.present));
  }

  whenCleared(() => set(historyOf(noDraft), true));
  return {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (next) => {
      const { present } = current.history;
      const changed = next(present);
      if (JSON.stringify(changed) !== JSON.stringify(present)) go(decided(current.history, changed));
    },
    undo: () => go(undone(current.history)),
    redo: () => go(redone(current.history)),
  };
}

/** Whether it was kept. Of a draft without anything in it nothing is. */
function keep(kept: KeptDraft): boolean {
  try {
    if (JSON.stringify(kept) === JSON.stringify(noDraft)) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(kept));
    return true;
  } catch {
    // Storage may be full, or switched off.
    return false;
  }
}

function recall(): KeptDraft {
  try {
    return asDraft(JSON.parse(localStorage.getItem(storageKey) ?? '')) ?? noDraft;
  } catch {
    return noDraft;
  }
}

/** Other pages of the host may have written there. */
function asDraft(value: unknown): KeptDraft | undefined {
  const { draft, catalogues } = record(value);
  const { language, titles, codes } = record(draft);
  if (typeof language !== 'string' || !isLanguageTag(language)) return undefined;
  const known = Array.isArray(catalogues) ? catalogues.map(record) : [];
  return {
    draft: { language, titles: texts(titles), codes: texts(codes) },
    catalogues: known.flatMap(({ name, text }) =>
      typeof name === 'string' && typeof text === 'string' ? [{ name, text }] : [],
    ),
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function texts(value: unknown): Record<string, string> {
  const entries = Object.entries(record(value));
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
