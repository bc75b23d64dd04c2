import { rule } from '../rule.ts';
import { itemFiles, pathFault } from '../support/item-files.ts';

/** A sample lies in the workspace, so that it is locked, published and found on every machine (design §5). */
export const outsideWorkspace = rule({
  id: 'reference/outside-workspace',
  purpose: {
    en: 'Checks that files which an item refers to lie in the workspace.',
    zh: '检查事项引用的文件都在工作区内。',
  },
  source: '行政许可法第三十条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report }) {
    for (const { file, path } of itemFiles(item)) {
      const fault = pathFault(file);
      if (fault !== undefined) report(fault, { at: at.value(...path), params: { file } });
    }
  },
});
