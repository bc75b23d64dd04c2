import { describe, expect, it } from 'vitest';
import { explainRule } from '../../src/rules/explain.ts';
import { allRuleInfos } from '../../src/rules/index.ts';
import { readPage } from './support/rule-pages.ts';

const RULE = 'disclosure/visits-reason';

describe('explaining a rule', () => {
  it('tells a clerk in Chinese what to do', () => {
    expect(explainRule(RULE, 'zh', readPage(RULE))).toBe(`disclosure/visits-reason

检查需要到现场的事项写明到现场原因。

跑一次要花半天。要人来，就要说清为什么；说不清，就不必来。

依据：优化营商环境条例第三十七条

严重程度：错误，检查不通过。要改，在 guhua.yaml 里写 规则: {disclosure/visits-reason: …}

错误的写法：
    # items/housing/housing-012.yaml
    service: { window: window-32, visits: 1, online: true, online-depth: III }

正确的写法：
    # items/housing/housing-012.yaml
    service: { window: window-32, visits: 1, visit-reason: 核验原件并领取证件, online: true, online-depth: III }

怎样改：
加 \`到现场原因\`，或把次数写 0。`);
  });

  it('tells the same in English', () => {
    const text = explainRule(RULE, 'en', readPage(RULE));
    expect(text).toContain('Checks that an item which asks people to come says why.');
    expect(text).toContain('Severity: error, the check fails.');
    expect(text).toContain('How to mend:\nAdd `visit-reason`, or write 0 visits.');
    expect(text).not.toContain('怎样改');
  });

  it('says that a finding can be fixed', () => {
    expect(explainRule('source/full-width-colon', 'zh', undefined)).toContain('自动改正');
  });

  it('tells what the rule itself knows where there is no page', () => {
    expect(explainRule(RULE, 'en', undefined)).toBe(`disclosure/visits-reason

Checks that an item which asks people to come says why.

Source: 优化营商环境条例第三十七条

Severity: error, the check fails. To change it, write rules: {disclosure/visits-reason: …} in guhua.yaml`);
  });

  it('knows no rule of another name', () => {
    expect(() => explainRule('disclosure/visits-resaon', 'zh', undefined)).toThrow(RangeError);
  });

  it.each(allRuleInfos().filter((info) => readPage(info.id) !== undefined))('finds all parts of $id', ({ id }) => {
    for (const language of ['zh', 'en'] as const) {
      const text = explainRule(id, language, readPage(id));
      const parts = language === 'zh' ? ['错误的写法：\n    ', '怎样改：\n'] : ['Wrong:\n    ', 'How to mend:\n'];
      for (const part of parts) expect(text).toContain(part);
    }
  });
});
