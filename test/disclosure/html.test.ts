import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Html,
  type HtmlContent,
  html,
  outwardLink,
  pathLink,
  phoneLink,
  readableText,
} from '../../src/disclosure/html.ts';

/** What a browser reads in markup without elements. */
function textOf(markup: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return markup.replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => entities[name] ?? '');
}

describe('html', () => {
  it('changes every character that needs it, and no other', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      const markup = html`${character}`.markup;
      const isMark = /[&<>"']/u.test(character);
      if ((markup === character) !== (readableText(character) === character && !isMark)) expect(code).toBe(markup);
    }
  });

  it('shows a script in a name as text', () => {
    const name = '<script>alert("颍上")</script>';
    expect(html`<p title="${name}">${name}</p>`.markup).toBe(
      '<p title="&lt;script&gt;alert(&quot;颍上&quot;)&lt;/script&gt;">&lt;script&gt;alert(&quot;颍上&quot;)&lt;/script&gt;</p>',
    );
  });

  it('keeps any text a text, in elements and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { markup } = html`${text}`;
        expect(markup).not.toMatch(/[<>"']/u);
        expect(textOf(markup)).toBe(readableText(text));
      }),
    );
  });

  it('puts HTML, lists and numbers in as they are, and nothing for what is not there', () => {
    const items = ['演出', '游艺'].map((name) => html`<li>${name}</li>`);
    expect(html`<ol>${items}</ol>${undefined}${false}${0}`.markup).toBe('<ol><li>演出</li><li>游艺</li></ol>0');
  });

  it('takes no object for HTML that only looks like it', () => {
    const forged = JSON.parse('{"markup":"<script></script>"}') as HtmlContent;
    expect(() => html`<p>${forged}</p>`).toThrow(TypeError);
    expect(html`${Html.trusted('<hr>')}`.markup).toBe('<hr>');
  });

  it('drops marks that turn the order of their surroundings, and shows controls', () => {
    expect(readableText('许可\u202e证\u0000号\r\n第二行')).toBe('许可证\ufffd号\n第二行');
    expect(readableText('\ud800')).toBe('\ufffd');
  });
});

describe('a link', () => {
  it('leads to http and https only', () => {
    expect(outwardLink('https://yingshang.example.gov.cn/办事?a=1&b=2').markup).toMatch(
      /^<a href="https:\/\/yingshang\.example\.gov\.cn\/%E5%8A%9E%E4%BA%8B\?a=1&amp;b=2" rel="external noopener noreferrer">/u,
    );
    for (const address of ['javascript:alert(1)', 'data:text/html,x', '//example.com', 'JAVASCRIPT:x', 'http://']) {
      expect(outwardLink(address).markup, address).not.toContain('<a');
    }
  });

  it('calls a number, and nothing else', () => {
    expect(phoneLink('0558-4410312').markup).toContain('href="tel:0558-4410312"');
    expect(phoneLink('0558-4410312转1').markup).toBe('0558-4410312转1');
    expect(phoneLink('无').markup).toBe('无');
  });

  it('encodes the parts of a path', () => {
    expect(pathLink('files/ab/申请表 (1).md')).toBe('files/ab/%E7%94%B3%E8%AF%B7%E8%A1%A8%20(1).md');
  });
});
