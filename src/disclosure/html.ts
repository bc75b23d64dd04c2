/**
 * HTML by a tagged template: whatever is put into one is text and is escaped, unless it is HTML from here. Texts of
 * definitions are data; this is the only place that turns them into markup.
 */

/** Markup that is safe to put into a page. A class, so that no data read from JSON can pass for it. */
export class Html {
  readonly markup: string;

  private constructor(markup: string) {
    this.markup = markup;
  }

  /** Markup that another floor has made and answers for, such as a drawing. Never text of a definition. */
  static trusted(markup: string): Html {
    return new Html(markup);
  }
}

export type HtmlContent = Html | string | number | undefined | false | readonly HtmlContent[];

/** Builds HTML: `html\`<p>${text}</p>\``. Nothing is written for `undefined` and `false`; lists are joined. */
export function html(strings: TemplateStringsArray, ...contents: readonly HtmlContent[]): Html {
  let markup = strings[0] ?? '';
  for (const [index, content] of contents.entries()) markup += markupOf(content) + (strings[index + 1] ?? '');
  return Html.trusted(markup);
}

function markupOf(content: HtmlContent): string {
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return String(content);
  if (content instanceof Html) return content.markup;
  if (content === undefined || content === false) return '';
  if (Array.isArray(content)) return content.map(markupOf).join('');
  throw new TypeError('only text, numbers and HTML go into HTML');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Marks that reorder the text around them (Unicode UAX #9): a name must not change how its neighbours read. */
const BIDI_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Controls but tab and line feed, and noncharacters: HTML allows them in no form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu;

/** Text without characters that act on their surroundings or that no document may hold. */
export function readableText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/gu, '\n').replace(BIDI_MARKS, '').replace(CONTROLS, '\ufffd');
}

/** Texts in which nothing is changed on the way into markup: most, and most of a page's time is here. */
const PLAIN =
  /^[\t\n !#-%(-;=?-~\u00a0-\u061b\u061d-\u200d\u2010-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]*$/;

/** Text as the content of an element or of a quoted attribute. */
export function escapeHtml(text: string): string {
  if (PLAIN.test(text)) return text;
  return readableText(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/** A link to an address that a definition names: http and https only; anything else stays text. */
export function outwardLink(address: string): Html {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) return html`${address}`;
  return html`<a href="${url.href}" rel="external noopener noreferrer">${address}</a>`;
}

/** A phone number that can be called, where it is one; else its text. */
export function phoneLink(number: string): Html {
  const dialled = number.replace(/[\s()（）]/gu, '');
  if (!/^\+?\d[\d-]{2,19}$/u.test(dialled)) return html`${number}`;
  return html`<a class="phone" href="tel:${dialled}">${number}</a>`;
}

/** A path below the site's root as a link, each part encoded. */
export function pathLink(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
