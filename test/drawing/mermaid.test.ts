import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMermaid } from '../../src/drawing/index.ts';
import { caseNamed } from './golden-cases.ts';
import { OPTIONS, processWith, randomProcess, step } from './random-process.ts';

/** Every line that a flowchart of ours may consist of; nothing else is Mermaid to us. */
const LABEL = '"[^"]+"';
const GRAMMAR = new RegExp(
  [
    'flowchart TB',
    `  subgraph lane\\d+\\[${LABEL}\\]`,
    `    n\\d+(?:\\[${LABEL}\\](?::::(?:critical|pause|skipped))?|\\(\\[${LABEL}\\]\\)|\\{\\{${LABEL}\\}\\})`,
    '  end',
    `  n\\d+ (?:-->|==>)(?:\\|${LABEL}\\|)? n\\d+`,
    '  classDef [a-z]+ [a-z0-9:#, -]+',
  ]
    .map((line) => `^${line}$`)
    .join('|'),
  'u',
);

function strangeLines(mermaid: string): readonly string[] {
  return mermaid
    .trimEnd()
    .split('\n')
    .filter((line) => !GRAMMAR.test(line));
}

describe('toMermaid', () => {
  const { process, options } = caseNamed('construction-permit');
  const mermaid = toMermaid(process, options);

  it('draws departments as subgraphs', () => {
    expect(mermaid.match(/subgraph .*/gu)).toEqual([
      'subgraph lane0["市住建局"]',
      'subgraph lane1["市自然资源和规划局"]',
      'subgraph lane2["市消防救援支队"]',
      'subgraph lane3["市人防办"]',
    ]);
  });

  it('writes conditions on the edges of their choice', () => {
    expect(mermaid).toContain('n4 ==>|"建筑面积 #62; 2000"| n6');
    expect(mermaid).toContain('n4 -->|"否则"| n8');
  });

  it('marks the critical path, pauses and skipped steps', () => {
    expect(mermaid).toContain('n8["消防设计审核<br/>消防审核岗<br/>7个工作日"]:::critical');
    expect(mermaid).toContain('n11["专家评审<br/>不计入时限<br/>最长30日"]:::pause');
    const english = caseNamed('english');
    expect(toMermaid(english.process, english.options)).toContain(':::skipped');
  });

  it('writes nothing but its own grammar for any process and any name', () => {
    fc.assert(
      fc.property(randomProcess, (any) => {
        expect(strangeLines(toMermaid(any, OPTIONS))).toEqual([]);
      }),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        const odd = processWith([step({ id: 'a', name, by: [{ department: name, post: name }] })]);
        expect(strangeLines(toMermaid(odd, OPTIONS))).toEqual([]);
      }),
    );
  });
});
