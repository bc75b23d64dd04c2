import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../../src/disclosure/pages/sample-document.ts';

describe('the text of a sample', () => {
  it('is laid out where it is Markdown', () => {
    const text =
      '# 申请表\n\n> 样张\n\n1. 写全称\n2. 签名\n\n| 栏目 | 示例 |\n| --- | --- |\n| 姓名 | 张某某 |\n\n- 核对\n证件\n';
    expect(sampleDocument('a.md', text).markup).toBe(
      '<div class="document" lang="zh-CN">\n<h3>申请表</h3>\n<blockquote><p>样张</p></blockquote>\n' +
        '<ol class="list"><li>写全称</li><li>签名</li></ol>\n' +
        '<table><thead><tr><th scope="col">栏目</th><th scope="col">示例</th></tr></thead>\n' +
        '<tbody><tr><td>姓名</td><td>张某某</td></tr>\n</tbody></table>\n' +
        '<ul class="list"><li>核对</li></ul>\n<p>证件</p>\n</div>',
    );
  });

  it('stands as it is where it is not', () => {
    expect(sampleDocument('a.txt', '# 申请表').markup).toBe('<pre lang="zh-CN"># 申请表</pre>');
  });

  it('never becomes markup of its own', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '<script>',
        '| <b> |',
        '| --- |',
        '# <i>',
        '> <a href="x">',
        '1. </ol>',
        '- </ul>',
        '||',
        '#',
        '',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(line), (written) => {
        const { markup } = sampleDocument('a.md', written.join('\n'));
        const elements = [...markup.matchAll(/<\/?(\w+)[^>]*>/gu)].map(([, name]) => name);
        const known = [
          'div',
          'h3',
          'h4',
          'blockquote',
          'p',
          'ol',
          'ul',
          'li',
          'table',
          'thead',
          'tbody',
          'tr',
          'th',
          'td',
        ];
        expect(elements.filter((name) => !known.includes(name ?? ''))).toEqual([]);
        expect(markup.replace(/<\/?(\w+)(?: (?:class|scope|lang)="[\w-]+")*>/gu, '')).not.toMatch(/[<>]/u);
      }),
    );
  });
});
