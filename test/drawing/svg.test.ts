import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAWING_STYLES, drawingOf, type SvgOptions, toSvg } from '../../src/drawing/index.ts';
import { caseNamed } from './golden-cases.ts';
import { OPTIONS, processWith, randomProcess, step } from './random-process.ts';

function svgOf(name: string, options?: SvgOptions): string {
  const golden = caseNamed(name);
  return toSvg(drawingOf(golden.process, golden.options), options);
}

const ELEMENT = /<(\/?)([a-z]+)((?: [a-z:A-Z-]+="[^"<]*")*)(\/?)>/gu;

/** Elements of an XML text that nest as they should, and the text between them; throws where they do not. */
function readXml(xml: string): { readonly elements: readonly string[]; readonly texts: readonly string[] } {
  const elements: string[] = [];
  const texts: string[] = [];
  const open: string[] = [];
  let end = 0;
  for (const match of xml.matchAll(ELEMENT)) {
    const [whole, closing, name = '', , empty] = match;
    texts.push(xml.slice(end, match.index));
    end = match.index + whole.length;
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      elements.push(name);
      if (empty !== '/') open.push(name);
    }
  }
  if (open.length > 0 || end !== xml.length) throw new Error('not all elements are closed');
  for (const text of texts) if (/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/u.test(text)) throw new Error(`markup in «${text}»`);
  return { elements, texts };
}

describe('toSvg', () => {
  it('writes the same bytes each time', () => {
    expect(svgOf('construction-permit')).toBe(svgOf('construction-permit'));
  });

  it('is well-formed for any process and consists of drawing elements only', () => {
    const allowed = new Set(['svg', 'title', 'desc', 'style', 'rect', 'path', 'g', 'text']);
    fc.assert(
      fc.property(randomProcess, (process) => {
        const { elements } = readXml(toSvg(drawingOf(process, OPTIONS)));
        expect(elements.filter((name) => !allowed.has(name))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('shows any text of a definition as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        readXml(toSvg(drawingOf(processWith([step({ id: 'a', name })], name), OPTIONS)));
      }),
    );
    const nasty = '<script>alert("1")</script>&amp;';
    const { elements, texts } = readXml(
      toSvg(drawingOf(processWith([step({ id: 'a', name: nasty })], nasty), OPTIONS)),
    );
    expect(elements).not.toContain('script');
    expect(texts.join('')).toContain('&lt;script&gt;');
  });

  it('lets neither control characters nor marks of direction through', () => {
    const svg = toSvg(drawingOf(processWith([step({ id: 'a', name: '受\u202e理\u0000\u0007\ud800完\n成' })]), OPTIONS));
    expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    expect(svg).not.toMatch(/[\u0000-\u001f]/u);
    expect(svg).toContain('受理\ufffd\ufffd\ufffd完 成');
  });

  it('is an image with a title and a description', () => {
    const svg = svgOf('one-review-one-check', { idPrefix: 'item-7' });
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-labelledby="item-7-title item-7-desc"');
    expect(svg).toContain('<title id="item-7-title">公共场所卫生许可（一审一核） 流程图</title>');
    expect(svg).toContain('<desc id="item-7-desc">时限 5个工作日。1 受理，市卫健委，卫健窗口，1个工作日');
  });

  it('begins every id with the prefix, whatever it is', () => {
    const svg = svgOf('one-review-one-check', { idPrefix: 'a"><b>' });
    const ids = [...svg.matchAll(/ id="([^"]*)"/gu)].map((match) => match[1]);
    expect(ids).toEqual(['a---b--title', 'a---b--desc']);
  });

  it('refers to nothing outside itself', () => {
    const svg = svgOf('construction-permit').replace('xmlns="http://www.w3.org/2000/svg"', '');
    expect(svg).not.toMatch(/https?:|url\(|href|@import|@font-face/u);
  });

  it('takes less than 6 KB for a usual process, and a third of it where the page has the style sheet', () => {
    const whole = svgOf('one-review-one-check');
    const bare = svgOf('one-review-one-check', { styles: false });
    expect(Buffer.byteLength(whole)).toBeLessThan(6 * 1024);
    expect(whole).toContain(DRAWING_STYLES);
    expect(Buffer.byteLength(bare)).toBe(
      Buffer.byteLength(whole) - Buffer.byteLength(`<style>${DRAWING_STYLES}</style>`),
    );
  });

  it('has dark colours for screens only, so that paper stays light', () => {
    expect(DRAWING_STYLES.match(/@media[^{]*/gu)).toEqual([
      '@media screen and (prefers-color-scheme:dark)',
      '@media screen and (max-width:600px)',
    ]);
  });

  it('gives each kind of node its look', () => {
    const svg = svgOf('english');
    expect(svg).toContain('<g class="q"><rect class="z"');
    expect(svgOf('construction-permit')).toContain('<rect class="p"');
    expect(svgOf('construction-permit')).toContain('<rect class="nk"');
    expect(svgOf('one-review-one-check')).not.toContain('class="nk"');
  });
});
