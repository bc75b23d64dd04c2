/**
 * Text of definitions on its way into a picture: it is data, and here is the one place where it is made harmless, first
 * as plain text, then for the notation that takes it.
 */

/** Marks that reorder the text around them (Unicode UAX #9): a name must not change how its neighbours read. */
const BIDI_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** What XML 1.0 § 2.2 does not allow in a document at all, and the controls of C1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu;
const REPLACEMENT = '\ufffd';

/** What a text of nothing but blanks shows as: no notation takes an empty label. */
const NOTHING = '—';

/** Text on one line, without marks that act on their surroundings; a control character shows as U+FFFD. */
export function plainText(text: string): string {
  const line = text.toWellFormed().replace(LINE_BREAKS, ' ').replace(BIDI_MARKS, '').replace(CONTROLS, REPLACEMENT);
  return line.trim() || NOTHING;
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as the content of an XML element or of a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => XML_ENTITIES[character] ?? character);
}

/** ASCII characters that mean something to Mermaid somewhere, even within a quoted label. */
const MERMAID_SPECIAL = /[^\u0080-\u{10ffff}A-Za-z0-9 ,/+=!?()]/gu;
/** A number and a stop or bracket at the beginning would be a Markdown list. */
const LIST_NUMBER = /^(\d+)([ )])/u;
/** Mermaid reads `fa:fa-…` and `\n` once more after it has decoded entities; a zero-width space keeps them apart. */
const READ_TWICE = /(?<=fa[bklrs]?:)(?=fa-)|(?<=\\)(?=n)/gu;

/**
 * Text within a quoted label of a Mermaid flowchart. Quotes, brackets, `#`, `;`, backticks, `%%`, Markdown, icons and
 * KaTeX's `$$` are all read by Mermaid even inside quotes; as entity codes they are characters.
 */
export function escapeMermaid(text: string): string {
  return text
    .replace(READ_TWICE, '\u200b')
    .replace(MERMAID_SPECIAL, (character) => `#${character.codePointAt(0)};`)
    .replace(LIST_NUMBER, (_, digits: string, next: string) => `${digits}#${next.charCodeAt(0)};`);
}
