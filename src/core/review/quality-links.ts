import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import { isUri } from './formats.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

/** `http://host/path`: what a browser opens from anywhere. */
const link = /^(?:https?|ftps?):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i;

/** A place on somebody's own computer: `C:\`, `file:`. As an identifier (`uri`) anything else will do. */
const ownComputer = /^(?:[a-z]|file):/i;

/** Hosts that everybody has, and that are another computer for each. */
const ownHost = /^(?:localhost|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|0\.0\.0\.0|\[::1\])$/i;

/**
 * Web addresses that are written as the schema asks for, and still lead nowhere: to a file or server of the publisher's own, to a
 * host without a name, or to none.
 */
export class LinkCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  concerns(field: Field | undefined): boolean {
    return field?.format === 'uri';
  }

  formatted(text: string, { key }: Field, at: Position): void {
    if (key === 'url' ? leadsSomewhere(text) : !ownComputer.test(text)) return;
    // What is no URI at all is an error already.
    if (!isUri(text)) return;
    this.findings.addHere('review.not_a_link', 'note', at, '', (path) => ({ path }), text);
  }
}

function leadsSomewhere(text: string): boolean {
  const host = link.exec(text)?.[1];
  if (host === undefined || ownHost.test(host)) return false;
  return host.startsWith('[') || /[^.]\.[^.]/.test(host);
}
