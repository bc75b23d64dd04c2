import { describe, expect, it } from 'vitest';
import { allRuleInfos, ruleInfo } from '../../src/rules/index.ts';
import { DISCLOSURE_ELEMENTS, presetSetting } from '../../src/rules/presets.ts';
import type { RuleInfo } from '../../src/rules/rule.ts';

function known(id: string): RuleInfo {
  const info = ruleInfo(id);
  if (info === undefined) throw new Error(`no rule ${id}`);
  return info;
}

describe('presets', () => {
  it('recommended is what each rule says of itself', () => {
    for (const info of allRuleInfos()) expect(presetSetting('recommended', info)).toBe(info.severity);
  });

  it('strict makes nothing less grave, and nothing grave of what cries wolf', () => {
    const order = ['info', 'warning', 'error'];
    for (const info of allRuleInfos())
      expect(order.indexOf(presetSetting('strict', info))).toBeGreaterThanOrEqual(order.indexOf(info.severity));
    expect(presetSetting('strict', known('disclosure/sample-missing'))).toBe('error');
    expect(presetSetting('strict', known('material/necessity-missing'))).toBe('warning');
    expect(presetSetting('strict', known('wording/vague-words'))).toBe('warning');
    expect(presetSetting('strict', known('code/uscc-check-digit'))).toBe('warning');
    expect(presetSetting('strict', known('code/unknown-scheme'))).toBe('info');
    expect(presetSetting('strict', known('people/decision-not-at-window'))).toBe('info');
  });

  it('disclosure takes the eight elements of a public guide for errors and is silent about the rest', () => {
    expect(Object.keys(DISCLOSURE_ELEMENTS)).toHaveLength(8);
    for (const id of Object.values(DISCLOSURE_ELEMENTS).flat())
      expect(presetSetting('disclosure', known(id)), id).toBe('error');
    expect(presetSetting('disclosure', known('people/inspection-by-two'))).toBe('off');
    expect(presetSetting('disclosure', known('time/promised-within-statutory'))).toBe('off');
  });

  it('none silences what cannot be read or what is locked', () => {
    for (const info of allRuleInfos().filter(({ id }) => /^(?:source|registry|baseline)\//u.test(id)))
      for (const preset of ['recommended', 'strict', 'disclosure'] as const)
        expect(presetSetting(preset, info), info.id).not.toBe('off');
  });
});
