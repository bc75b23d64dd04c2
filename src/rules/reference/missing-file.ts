import { rule } from '../rule.ts';
import { itemFiles, pathFault } from '../support/item-files.ts';
import { suggestName } from '../support/suggestion.ts';

/** A blank form or a sample that is promised to applicants can be opened (行政许可法 Art. 30; 41 % of guides fail it). */
export const missingFile = rule({
  id: 'reference/missing-file',
  purpose: {
    en: 'Checks that the forms and samples which an item refers to exist.',
    zh: '检查事项引用的表格和样本文件存在。',
  },
  source: '行政许可法第三十条',
  severity: 'error',
  appliesTo: 'item',
  check({ workspace, item, at, report }) {
    for (const { file, path } of itemFiles(item)) {
      const known = workspace.attachments.has(file) || workspace.texts.has(file) || pathFault(file) !== undefined;
      if (known) continue;
      const { message, params } = suggestName(file, workspace.attachments);
      report(message === 'similar' ? 'similar' : 'missing', { at: at.value(...path), params: { file, ...params } });
    }
  },
});
