import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/language/read-yaml.ts';

/** What is told of a text: rule and message, the text it stands at, and what that is replaced by. */
function told(text: string): readonly unknown[] {
  return readYaml('x.yaml', text).findings.map(({ rule, message, range, fix }) =>
    [`${rule}.${message}`, text.slice(range?.start, range?.end), fix?.[0]?.newText].filter(
      (part) => part !== undefined,
    ),
  );
}

describe('a syntax error', () => {
  it.each<readonly [string, string, string, string]>([
    ['a bracket that is not closed', '期限: [甲, 乙\n名称: 丙\n', 'bracket', '[甲, 乙'],
    ['a brace that is not closed', '期限: {法定: 1wd\n名称: 丙\n', 'bracket', '{法定: 1wd'],
    ['a bracket that is not closed at the end', '期限: [甲, {乙: 丙}', 'bracket', '[甲, {乙: 丙}'],
    ['a comma left out', '期限: [甲, {乙: 丙} 丁]\n', 'bracket', '丁'],
    ['a comma too many', '期限: [甲,, 乙]\n', 'bracket', ','],
    ['a bracket too many', '期限: [甲]]\n名称: 丙\n', 'bracket', ']'],
    ['a brace too many', '期限: {甲: 乙}}\n', 'bracket', '}'],
    ['a quotation mark that is not closed', '期限: "甲\n名称: 丙\n', 'quote', '"甲'],
    ['a single one that is not closed', "期限: '甲\n名称: 丙\n", 'quote', "'甲"],
    ['one that is not closed in a list', '期限:\n  - "甲 乙\n  - 丙\n', 'quote', '"甲 乙'],
    ['one that is not closed in a key', '"期限: 甲\n', 'quote', '"期限: 甲'],
    ['text behind a quotation mark', '名称: "甲"乙\n', 'behind', '乙'],
    ['text behind a bracket', '名称: [甲] 乙 丙\n期限: 1wd\n', 'behind', '乙 丙'],
    ['a list in the line of its key', '名称: - 甲\n', 'behind', '- 甲'],
    ['text in the line of a text block', '说明: | 甲\n', 'behind', '甲'],
    ['a colon left out', '名称: 甲\n期限\n部门: 乙\n', 'colon', '期限'],
    ['a space left out', '名称: 甲\n期限:1wd\n部门: 乙\n', 'colon', '期限:1wd'],
    ['a space left out in the first line', '名称:甲\n期限: 1wd\n', 'colon', '名称:甲'],
    ['a line too far to the right', '名称: 甲\n  期限: 1wd\n', 'indentation', '期限: 1wd'],
    ['a line too far to the left', '期限:\n    法定: 1wd\n  承诺: 1wd\n', 'indentation', '承诺: 1wd'],
    ['a list entry too far to the left', '期限:\n  - 甲\n - 乙\n', 'indentation', '- 乙'],
    ['a closing bracket in the first column', '期限: [\n  甲\n]\n', 'indentation', ']'],
    ['a list beside keys', '名称: 甲\n- 乙\n', 'mixed', '- 乙'],
    ['keys beside a list', '- 甲\n名称: 乙\n', 'mixed', '名称: 乙'],
    ['a backslash in quotation marks', '文件: "samples\\申请表.pdf"\n', 'escape', '\\申'],
    ['another version of YAML', '%YAML 2.0\n---\n名称: 甲\n', 'unreadable', '-'],
  ])('%s is told at its cause', (_, text, message, marked) => {
    expect(told(text)).toEqual([[`source/syntax.${message}`, marked]]);
  });

  it.each([
    ['a second colon', '说明: 注意: 带原件 # 注\n', '注意: 带原件', '"注意: 带原件"'],
    ['a second colon in a list', '说明:\n  - 甲: 乙: 丙\n', '乙: 丙', '"乙: 丙"'],
    ['an at sign', '说明: @单位\n', '@单位', '"@单位"'],
    ['a percent sign', '说明: %5 以内\n', '%5 以内', '"%5 以内"'],
    ['a back quote', '- `甲`\n', '`甲`', '"`甲`"'],
  ])('%s is mended by quotation marks', (_, text, marked, newText) => {
    expect(told(text)).toEqual([['source/syntax.needs-quotes', marked, newText]]);
    expect(readYaml('x.yaml', text.replace(marked, newText)).findings).toEqual([]);
  });

  it.each([
    ['名称: *\n', 'source/anchor.alias', '*'],
    ['名称: &\n', 'source/anchor.anchor', '&'],
  ])('of %j is no error of its own', (text, message, marked) => {
    expect(told(text)).toEqual([[message, marked]]);
  });

  it('in a line of megabytes is told at once', () => {
    for (const filler of [' ', '"', ': ', "' ", '[', '{a: ', '- ', '\t', '“', '：']) {
      const text = `名称: 甲${filler.repeat(300_000)}: 乙\n`;
      expect(told(text).length).toBeGreaterThan(0);
      expect(told(`"${text}`).length).toBeGreaterThan(0);
    }
  }, 15_000);
});
