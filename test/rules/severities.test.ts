import { describe, expect, it } from 'vitest';
import { ruleInfo } from '../../src/rules/index.ts';
import { Severities } from '../../src/rules/severities.ts';
import { baseText, findingsOf, layOverBase } from './support/workspaces.ts';

const FILE = 'items/housing/housing-012.yaml';
const VAGUE = 'wording/vague-words';

function of(settings: ConstructorParameters<typeof Severities>[0], rule = VAGUE, file = FILE): string {
  return new Severities(settings).of(rule, file, ruleInfo(rule));
}

describe('the severity of a rule in a file', () => {
  it('is its own where nothing is said', () => expect(of(undefined)).toBe('warning'));

  it('is the one set for it, else that of the preset', () => {
    expect(of({ presets: 'disclosure' })).toBe('off');
    expect(of({ presets: 'disclosure', [VAGUE]: 'info' })).toBe('info');
    expect(of({ [VAGUE]: 'error' })).toBe('error');
  });

  it('is that of the last exception for the file that names the rule', () => {
    const overrides = [
      { paths: ['items/planning/**', 'items/housing/**'], rules: { [VAGUE]: 'off' as const } },
      { paths: ['**'], rules: { [VAGUE]: 'info' as const } },
      { paths: ['items/housing/**'], rules: { 'fee/standard-vague': 'off' as const } },
    ];
    expect(of({ [VAGUE]: 'error', overrides })).toBe('info');
    expect(of({ [VAGUE]: 'error', overrides: overrides.slice(0, 1) })).toBe('off');
    expect(of({ [VAGUE]: 'error', overrides: overrides.slice(0, 1) }, VAGUE, 'items/fire/fire-001.yaml')).toBe('error');
  });

  it('is an error for a rule that nobody knows', () => expect(of(undefined, 'nosuch/rule')).toBe('error'));
});

describe('guhua.yaml', () => {
  const text = (baseText(FILE) ?? '').replace('decision: window', 'decision: window\nhandlings: none');

  it('decides which findings there are, in either language of keys', () => {
    for (const rules of [
      `rules:\n  presets: strict\n  overrides:\n    - paths: [items/housing/*]\n      rules: {source/unknown-key: info}\n`,
      `规则:\n  预设: 严格\n  按路径:\n    - 路径: [items/housing/*]\n      规则: {source/unknown-key: info}\n`,
    ]) {
      const config = `center: fuyang\nname: 阜阳市行政服务中心\n${rules}`;
      const files = [
        { file: FILE, text },
        { file: 'guhua.yaml', text: config },
      ];
      const workspace = layOverBase({ files, attachments: new Set() });
      const findings = findingsOf(workspace).filter(({ file }) => file === FILE || file === 'guhua.yaml');
      expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['source/unknown-key', 'info']]);
    }
  });

  it('refuses a preset and a setting that do not exist', () => {
    const config =
      'center: fuyang\nname: 阜阳市行政服务中心\nrules: {presets: stern, wording/vague-words: fatal, rule: off}\n';
    const workspace = layOverBase({ files: [{ file: 'guhua.yaml', text: config }], attachments: new Set() });
    expect(findingsOf(workspace).map(({ rule, message, params }) => [rule, message, params.value ?? ''])).toEqual([
      ['source/not-allowed-value', 'unknown', 'stern'],
      ['source/not-allowed-value', 'unknown', 'fatal'],
      ['source/wrong-form', 'pattern', 'rule'],
    ]);
  });
});
