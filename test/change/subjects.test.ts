/** The table of burdens is whole: every entry has its words, and the guide tells it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Change, changeOf } from '../../src/change/change.ts';
import { SUBJECTS, type SubjectId, verdictOf } from '../../src/change/subjects.ts';
import { reasonOf, sentenceOf } from '../../src/change/words.ts';
import { en } from '../../src/messages/en/index.ts';
import { zh } from '../../src/messages/zh/index.ts';

const IDS = Object.keys(SUBJECTS) as SubjectId[];
const HOWS = ['added', 'removed', 'more', 'less', 'changed', 'unlike', 'restated', 'reordered'] as const;
const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/guide/changes.md'), 'utf8');

const PARAMS = { of: '受理', name: '营业执照', step: '审查', steps: '受理', was: '窗口岗', is: '审查岗', field: 'x/y' };

describe('every subject', () => {
  it('has a sentence for every way of changing, in both languages', () => {
    for (const subject of IDS) {
      for (const how of HOWS) {
        const change: Change = changeOf(subject, how, { pointer: '/item/conditions/0', params: PARAMS }, '甲', '乙');
        for (const language of ['zh', 'en'] as const) {
          const sentence = sentenceOf(change, language);
          expect(sentence, `${subject}.${how}`).not.toMatch(/\{\w+\}|diff\./u);
          expect(reasonOf(change, language), subject).not.toMatch(/diff\./u);
        }
      }
    }
  });

  it('has opposite verdicts for opposite changes', () => {
    const opposite = {
      worse: 'better',
      better: 'worse',
      neutral: 'neutral',
      internal: 'internal',
      unproven: 'unproven',
    };
    for (const subject of IDS) {
      expect(verdictOf(subject, 'removed'), subject).toBe(opposite[verdictOf(subject, 'added')]);
      expect(verdictOf(subject, 'less'), subject).toBe(opposite[verdictOf(subject, 'more')]);
    }
  });

  it('never gets better or worse where one thing was only put in place of another', () => {
    for (const subject of IDS) {
      for (const how of ['changed', 'unlike', 'restated', 'reordered'] as const) {
        expect(['better', 'worse'], `${subject}.${how}`).not.toContain(verdictOf(subject, how));
      }
    }
  });
});

describe('the messages of changes', () => {
  it('are all of subjects and reasons of the table', () => {
    const known = new Set<string>(IDS);
    for (const id of Object.keys(en)) {
      const [, label] = /^diff\.label\.(.+)$/u.exec(id) ?? [];
      if (label !== undefined) expect(known, id).toContain(label);
    }
    const reasons = new Set<string>(Object.values(SUBJECTS).map(({ reason }) => reason));
    const told = Object.keys(zh).flatMap((id) => /^diff\.why\.(.+)$/u.exec(id)?.[1] ?? []);
    expect(told.filter((reason) => !reasons.has(reason))).toEqual(['unproven']);
  });
});

describe('the guide', () => {
  it('tells every subject of the table in the row of what it is', () => {
    const rows = new Map(
      [...GUIDE.matchAll(/^\| `(burden|benefit|limit|doubtful|neutral|internal)` \|[^|]*\| (.*) \|$/gmu)].map(
        ([, stance = '', subjects = '']) => [stance, subjects.split(', ')],
      ),
    );
    const expected = Object.groupBy(IDS, (id) => SUBJECTS[id].stance);
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(Object.entries(expected).map(([stance, ids]) => [stance, ids.map((id) => `\`${id}\``)])),
    );
  });
});
