import { describe, expect, it } from 'vitest';
import { SUBJECTS } from '../../src/disclosure/table.ts';
import { BARE, effectiveTable, LICENCE, tableOf } from './support/fixture.ts';
import { pageOf, readable, section } from './support/render.ts';

const PATH = 'items/culture-001.html';
const page = await pageOf(PATH, [effectiveTable()]);

describe('the page of an item', () => {
  it('tells the ten disclosures in their order, each under its number', () => {
    const headings = [...page.matchAll(/<section id="(\w+)"><h2>(.*?)<\/h2>/gsu)].map(([, id, heading]) => [
      id,
      readable(heading ?? '').trim(),
    ]);
    expect(headings.map(([id]) => id)).toEqual(['where', ...SUBJECTS, 'further', 'version']);
    expect(headings[1]).toEqual(['duties', '1 审批科室职责']);
    expect(headings[10]).toEqual(['phones', '10 咨询与投诉电话']);
  });

  it.each([
    ['where', '社会事务区 二楼 12号 文化经营窗口'],
    ['where', '颍上县慎城镇解放北路8号'],
    ['where', '1 次，领取许可证'],
    ['where', '是，网办深度Ⅲ级'],
    ['duties', '组织现场踏勘'],
    ['item', '实施编码： 11341226003188888X3340122001000'],
    ['item', '县消防大队（消防安全检查）'],
    ['item', '娱乐经营许可证（证照） 有效期：两年'],
    ['item', '未设数量限制'],
    ['basis', '《娱乐场所管理条例》第九条'],
    ['conditions', '不设在居民楼'],
    ['procedure', '4 消防安全检查 县消防大队 消防检查岗 4个工作日'],
    ['procedure', '最长 20日 不计入承诺期限'],
    ['procedure', '计入承诺期限合计（最长） 10个工作日'],
    ['procedure', '受理：申请人补正：最长 30日'],
    ['procedure', '绿色通道：特定情形的时限'],
    ['limits', '承诺期限 12个工作日 法定期限 20个工作日 比法定缩短 8个工作日，缩短 40%'],
    ['limits', '可延长 10个工作日'],
    ['materials', '2 营业执照 证照证明 0 1 县市场监督管理局（政府部门核发） 必要 《娱乐场所管理条例》第九条'],
    ['materials', '3 房屋租赁合同 适用：租赁经营场所的 未公示 未公示 未公示 未公示 未公示 未公示'],
    ['fee', '场所噪声检测费 300元/次 《安徽省服务价格目录》第十二条 无'],
    ['sample', '场所名称 颍上县某某歌舞厅'],
    ['phones', '咨询电话 0558-4410312 投诉电话 0558-4410345'],
    ['further', '转让后要不要重新申请 要，许可证不得转让'],
    ['version', '第 3 版 生效日期 2026-12-01'],
    ['version', 'shasum -a 256 culture-001.json'],
  ])('tells in «%s»: %s', (id, text) => {
    expect(readable(section(page, id))).toContain(text);
  });

  it('shows the digest in groups that join to the whole', () => {
    const groups = [...section(page, 'version').matchAll(/<span>([0-9a-f]{4})<\/span>/gu)].map(([, group]) => group);
    expect(`sha256:${groups.join('')}`).toBe(effectiveTable().digest);
  });

  it('draws the process', () => {
    const procedure = section(page, 'procedure');
    expect(procedure).toMatch(/<svg [^>]*role="img"/u);
    expect(procedure).toMatch(/role="region" tabindex="0" aria-label="流程图，可左右滚动"/u);
  });

  it('is small, runs no script and loads nothing from elsewhere', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(60_000);
    expect(page).not.toContain('<script');
    expect(page).toContain(`script-src &#39;none&#39;`);
    const loaded = [...page.matchAll(/<(?:link(?! rel="alternate")|img|script|iframe|source)\b[^>]*>/gu)].map(
      ([element]) => element,
    );
    expect(loaded).toEqual(['<link rel="icon" href="data:,">', '<link rel="stylesheet" href="../assets/style.css">']);
  });

  it('is made for assistive technology', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
    expect(page.match(/<h1/gu)).toHaveLength(1);
    expect(page).toContain('<a class="skip" href="#main">');
    expect(page.match(/<table/gu)?.length).toBe(4);
    expect(page.match(/<caption/gu)?.length).toBe(3);
    for (const [head] of page.matchAll(/<th\b[^>]*>/gu)) expect(head).toMatch(/scope="(?:col|row)"/u);
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
  });
});

describe('what is not disclosed', () => {
  it('is told in its place and at the top', async () => {
    const bare = await pageOf('items/culture-002.html', [effectiveTable(BARE)]);
    expect(readable(bare)).toContain(
      '本表有 5 项内容尚未完整公示：事项、申请条件、申请材料、收费标准及依据、申请示范文本。',
    );
    for (const id of ['conditions', 'materials', 'fee', 'sample']) {
      expect(readable(section(bare, id)), id).toContain('未公示');
    }
    expect(readable(section(bare, 'procedure'))).toContain('审批股负责人 未规定时限');
    expect(readable(section(bare, 'limits'))).toContain('法律法规未规定');
    expect(readable(section(bare, 'phones'))).toContain('0558-4410302 部门电话');
  });

  it('is something else than what there is none of', async () => {
    const text = `${BARE}conditions: []\nmaterials: []\nfee: {charged: false}\n`;
    const none = await pageOf('items/culture-002.html', [effectiveTable(text)]);
    expect(readable(section(none, 'conditions'))).toContain('无特别条件。');
    expect(readable(section(none, 'materials'))).toContain('无需提交材料。');
    expect(readable(section(none, 'fee'))).toContain('不收费。');
    expect(readable(section(none, 'sample'))).toContain('没有需要填写的申请表');
  });

  it('is a file that is not the locked one', async () => {
    const altered = tableOf(LICENCE, { readBytes: () => new TextEncoder().encode('另一份') });
    const shown = section(await pageOf(PATH, [altered]), 'sample');
    expect(readable(shown)).toContain('venue.md（文件与锁定的版本不符，不予提供）');
    expect(shown).not.toContain('<a ');
  });
});

describe('a draft', () => {
  it('says so in the title, at the top, across the page and in its version', async () => {
    const draft = await pageOf(PATH, [tableOf()]);
    expect(draft).toContain('<title>【草稿】娱乐场所经营许可');
    expect(draft).toContain('<body class="draft">');
    expect(draft).toContain('本表是草稿，尚未锁定生效，不得作为办事依据。');
    expect(draft).toMatch(/<div class="draft-mark" aria-hidden="true" data-mark="草稿">/u);
    expect(readable(section(draft, 'version'))).toContain('版本 草稿');
    expect(draft).not.toContain('生效日期');
    expect(page).not.toContain('草稿');
  });
});

describe('a page in English', () => {
  it('has English labels and marks what is Chinese', async () => {
    const english = await pageOf(PATH, [effectiveTable()], { language: 'en' });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('<h1><span lang="zh-CN">娱乐场所经营许可</span></h1>');
    expect(readable(section(english, 'limits'))).toContain(
      'Promised limit 12 working days Statutory limit 20 working days',
    );
    const unmarked = english
      .replace(/<head>.*<\/head>/su, '')
      .replace(/<(\w+)[^>]* lang="zh-CN"[^>]*>.*?<\/\1>/gsu, '')
      .replace(/<svg.*?<\/svg>/gsu, '')
      .replace(/<[^>]*>/gu, '');
    expect(unmarked).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('text of a definition', () => {
  it('is shown as text wherever it stands', async () => {
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'&amp;';
    const quoted = JSON.stringify(attack);
    const text = `item: culture-009
name: ${quoted}
department: culture
category: other
handling: report-upward
superior: ${quoted}
audience: [person]
codes: {basic: ${quoted}}
basis: [${quoted}]
conditions: [${quoted}, ${quoted}]
materials: [{name: ${quoted}, kind: form, issuer: ${quoted}, when: ${quoted}, note: ${quoted}, basis: [${quoted}]}]
fee: {charged: true, rows: [{name: ${quoted}, standard: ${quoted}, basis: [${quoted}], reduction: ${quoted}}]}
limits: {promised: 5wd}
process: {steps: [{accept: ${quoted}, by: culture/window, within: 1wd, note: ${quoted}}]}
result: {kind: other, name: ${quoted}, valid-for: ${quoted}}
service: {visit-reason: ${quoted}, hours: ${quoted}, address: ${quoted}, visits: 1, url: "https://example.gov.cn/?q=%22><script>"}
contacts: {consultation: ${quoted}, complaint: ${quoted}}
themes: [${quoted}]
quantity-limit: ${quoted}
note: ${quoted}
faq: [{question: ${quoted}, answer: ${quoted}}]
remedies: {review: ${quoted}, litigation: ${quoted}}
intermediaries: [{name: ${quoted}, basis: [${quoted}]}]
`;
    for (const language of ['zh', 'en'] as const) {
      const shown = await pageOf('items/culture-009.html', [effectiveTable(text)], { language });
      expect(shown).not.toMatch(/<script|<img/u);
      expect(shown.match(/&lt;script&gt;alert\(1\)/gu)?.length).toBeGreaterThan(30);
      // Every attribute is closed where it was opened: outside quotes no element holds what an attack would add.
      for (const [element] of shown.matchAll(/<[a-z](?:"[^"]*"|[^">])*>/gu)) {
        expect(element.replace(/"[^"]*"/gu, '""')).not.toMatch(/onerror|alert/u);
      }
      const list = await pageOf('all.html', [effectiveTable(text)], { language });
      expect(list).not.toMatch(/<script>|<img/u);
      expect(list).toContain('&lt;script&gt;alert(1)');
    }
  });
});
