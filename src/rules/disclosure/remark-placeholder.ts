import type { Path } from '../../findings/finding.ts';
import type { ItemDefinition } from '../../language/generated/types.ts';
import { disclosureRule } from '../support/disclosure-rule.ts';

/** What people write so that a cell is not empty. */
const PLACEHOLDER = /^(?:无|暂无|没有|待补充|待完善|待定|略|空|未知|不详|n\/?a|tbd|[-—/x＊*?？.…]+)[。.]?$/iu;
const UNFINISHED = /待补充|待完善|todo|xxx|×××/iu;

/** A placeholder looks like an answer and is none: what there is not is left out (or an empty list). */
export const remarkPlaceholder = disclosureRule({
  id: 'disclosure/remark-placeholder',
  purpose: {
    en: 'Checks that conditions, materials and notes hold no placeholders.',
    zh: '检查条件、材料和说明里没有占位文字。',
  },
  source: '国办函〔2017〕115号',
  severity: 'warning',
  check({ item, at, report }) {
    for (const { text, path } of remarksOf(item)) {
      const trimmed = text.trim();
      if (PLACEHOLDER.test(trimmed)) report('placeholder', { at: at.value(...path), params: { text: trimmed } });
      else if (UNFINISHED.test(trimmed)) report('unfinished', { at: at.value(...path), params: { text: trimmed } });
    }
  },
});

function remarksOf(item: ItemDefinition): readonly { readonly text: string; readonly path: Path }[] {
  const conditions = (item.conditions ?? []).map((text, index) => ({ text, path: ['conditions', index] }));
  const materials = (item.materials ?? []).flatMap((material, index) => [
    { text: material.name, path: ['materials', index, 'name'] },
    { text: material.when, path: ['materials', index, 'when'] },
    { text: material.note, path: ['materials', index, 'note'] },
  ]);
  const all = [...conditions, ...materials, { text: item.note, path: ['note'] }];
  return all.flatMap(({ text, path }) => (text === undefined ? [] : [{ text, path }]));
}
