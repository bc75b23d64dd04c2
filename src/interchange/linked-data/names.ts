/**
 * Names of nodes. They depend on what a node is and not on where it stands, so that they stay when a list is reordered:
 * items, departments and windows go by their ids, what has no id by a digest of its text.
 */
import { sha256 } from '../../base/digest.ts';

/** As much of a digest as tells texts of one item or one center apart. */
const DIGITS = 12;

/** The part of a name that stands for a text. */
export function wordOf(text: string): string {
  return sha256(text).slice('sha256:'.length, 'sha256:'.length + DIGITS);
}

export interface Names {
  /** The IRI of a thing by its path, `['item', 'housing-001', 'output']`. */
  readonly iri: (...path: readonly string[]) => string;
}

/** Names below a base: `https://data.example.gov.cn/services/`, or `urn:guhua:fuyang:`, whose parts are joined by colons. */
export function namesBelow(base: string): Names {
  const separator = base.startsWith('urn:') ? ':' : '/';
  const start = /[/#:]$/u.test(base) ? base : base + separator;
  return { iri: (...path) => start + path.map(encodeURIComponent).join(separator) };
}

/** The base of a center that has no address of its own in the web. */
export function defaultBase(center: string): string {
  return `urn:guhua:${center}:`;
}

/** Whether a text can be a base: an address of the web, or a URN. */
export function isBase(text: string): boolean {
  if (/^urn:[a-z\d][a-z\d-]{0,30}[a-z\d]:[^\s"<>\\^`{|}]+$/iu.test(text)) return true;
  return /^https?:\/\/[^\s"<>\\^`{|}]+$/u.test(text) && URL.canParse(text);
}
