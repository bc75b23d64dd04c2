/** An address as a QR code, drawn in the page. It is black on white in any scheme, as readers of codes want it. */
import { encode } from 'uqr';
import { type Html, html } from '../html.ts';

/** Light modules around the code (ISO/IEC 18004 asks for four). */
const BORDER = 4;

/** The last codes that were drawn: the pages of an item in two languages have the same, and choosing a mask takes time. */
const recent = new Map<string, Html>();
const RECENT = 8;

/** The code of an address; the address is its text for who does not see it. */
export function qrCode(address: string): Html {
  const code = recent.get(address) ?? drawn(address);
  recent.set(address, code);
  const [oldest] = recent.keys();
  if (recent.size > RECENT && oldest !== undefined) recent.delete(oldest);
  return code;
}

function drawn(address: string): Html {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER });
  const rows = data.map((row, y) =>
    runs(row)
      .map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`)
      .join(''),
  );
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${address}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${rows.join('')}"/></svg>`;
}

/** The stretches of dark modules in a row. */
function runs(row: readonly boolean[]): readonly { readonly from: number; readonly length: number }[] {
  const found: { from: number; length: number }[] = [];
  for (const [x, isDark] of row.entries()) {
    const last = found.at(-1);
    if (!isDark) continue;
    if (last !== undefined && last.from + last.length === x) last.length += 1;
    else found.push({ from: x, length: 1 });
  }
  return found;
}
