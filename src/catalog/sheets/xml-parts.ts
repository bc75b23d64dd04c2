/** As much of XML as the parts of a workbook use, read without building a tree. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities replaced, and with what Excel writes for characters that XML does not allow: `_x000D_`. */
export function plainText(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text;
  return text
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/_x([\da-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The value of an attribute in the inside of a tag. */
export function attribute(tag: string, name: string): string | undefined {
  for (const quote of ['"', "'"]) {
    const start = tag.indexOf(` ${name}=${quote}`);
    if (start === -1) continue;
    const from = start + name.length + 3;
    return plainText(tag.slice(from, tag.indexOf(quote, from)));
  }
  return undefined;
}

/** The texts of all tags of a name, `<sheet name="…"/>`, whatever prefix of a namespace they have. */
export function tagsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}((?:\\s[^>]*)?)/?>`, 'gu'))].map((match) => match[1] ?? '');
}

/** An element as it is cut out of a part: its whole text, from `<row …>` to `</row>`. */
export type ElementText = string;

/**
 * Cuts all elements of a name out of a part that comes in pieces; elements of one name do not nest.
 * @param onTail takes what stands behind the last of them
 */
export function* elementsOf(
  chunks: Iterable<string>,
  name: string,
  onTail: (text: string) => void = () => {},
): Generator<ElementText> {
  const opening = new RegExp(`<${name}[\\s/>]`, 'gu');
  const closing = `</${name}>`;
  let text = '';
  for (const chunk of chunks) {
    text += chunk;
    let at = 0;
    for (;;) {
      opening.lastIndex = at;
      const start = opening.exec(text)?.index;
      if (start === undefined) break;
      const tagEnd = text.indexOf('>', start);
      if (tagEnd === -1) break;
      const end = text.charAt(tagEnd - 1) === '/' ? tagEnd + 1 : text.indexOf(closing, tagEnd) + closing.length;
      if (end < tagEnd) break;
      yield text.slice(start, end);
      at = end;
    }
    text = text.slice(at);
  }
  onTail(text);
}
