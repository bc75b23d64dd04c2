import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/language/workspace.ts';
import { findingsOf, layOverBase } from './workspaces.ts';

const TEMPLATE = `process: crane-registration
name: 起重机械登记流程
template: true
parameters: {review: {type: duration, default: 3wd}}
steps:
  - {accept: 受理, by: $department/$window, within: 0.5wd}
  - {inspect: 现场核查, by: $department/$inspector, staff: 1, within: 1wd}
  - {review: 审查, by: $department/$reviewer, within: $review, warn: 2wd}
  - {decide: 决定, by: $department/$chief, within: 1wd}
  - {deliver: 送达, by: $department/$window, within: 12wd}
`;

function item(id: string, category: string, review: string): SourceFile {
  const text = `item: ${id}
name: 建筑起重机械登记
department: housing
category: ${category}
handling: promised
basis: [《建设工程安全生产管理条例》第三十五条]
limits: {promised: 20wd}
process: {uses: crane-registration, with: {review: ${review}}}
`;
  return { file: `items/housing/${id}.yaml`, text };
}

function placesOf(rule: string, items: readonly SourceFile[]): readonly string[] {
  const files = [{ file: 'processes/crane-registration.yaml', text: TEMPLATE }, ...items];
  return findingsOf(layOverBase({ files, attachments: new Set() }), rule).map(({ file }) => file);
}

describe('rules of processes', () => {
  it('tell what is wrong in a file once, however many items use it', () => {
    const items = [item('housing-031', 'other', '3wd'), item('housing-032', 'other', '4wd')];
    expect(placesOf('people/inspection-by-two', items)).toEqual(['processes/crane-registration.yaml']);
  });

  it('tell at the item what only its arguments bring about', () => {
    const items = [item('housing-031', 'other', '3wd'), item('housing-032', 'other', '1wd')];
    expect(placesOf('time/warning-before-limit', items)).toEqual(['items/housing/housing-032.yaml']);
  });

  it('check a file where it serves an item that the rule concerns, or none at all', () => {
    const rule = 'time/delivery-within-10-days';
    expect(placesOf(rule, [])).toEqual(['processes/crane-registration.yaml']);
    expect(placesOf(rule, [item('housing-031', 'other', '3wd')])).toEqual([]);
    expect(placesOf(rule, [item('housing-031', 'licence', '3wd')])).toEqual(['processes/crane-registration.yaml']);
  });
});
