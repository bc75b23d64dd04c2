import { matchesPathPattern } from '../../base/path-pattern.ts';
import { rule } from '../rule.ts';

/** An exception for files that are not there was meant for others, or was left behind. */
export const patternMatchesNothing = rule({
  id: 'reference/pattern-matches-nothing',
  purpose: {
    en: 'Checks that every path pattern of guhua.yaml matches a file.',
    zh: '检查 guhua.yaml 里的每个路径都有对应的文件。',
  },
  source: 'design §4',
  severity: 'error',
  appliesTo: 'workspace',
  check({ workspace, config, at, report }) {
    const matches = (pattern: string): boolean => workspace.files.some((file) => matchesPathPattern(pattern, file));
    for (const [index, { paths }] of (config.rules?.overrides ?? []).entries()) {
      for (const [position, pattern] of paths.entries()) {
        if (matches(pattern)) continue;
        const place = at.value('rules', 'overrides', index, 'paths', position);
        const below = `${pattern.replace(/\/$/u, '')}/**`;
        if (matches(below)) report('folder', { at: place, params: { pattern, suggestion: below } });
        else report('nothing', { at: place, params: { pattern } });
      }
    }
  },
});
