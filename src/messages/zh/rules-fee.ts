/** What is said of fees: rules of the family `fee`. */
import type { Messages } from '../messages.ts';

export const rulesFee: Messages = {
  'fee/charged-without-rows.none': '写明收费，却没有收费项目。',
  'fee/charged-without-rows.none.hint': '在「收费」下写「项目」：名称、标准和依据；不收费的，把「是否收费」改为否。',
  'fee/free-with-rows.rows': '写明不收费，却列了 {count} 个收费项目（{name}）。',
  'fee/free-with-rows.rows.hint': '收费的，把「是否收费」改为是；不收费的，删去「项目」。',
  'fee/row-without-basis.none': '收费项目「{name}」没有写依据。',
  'fee/row-without-basis.none.hint': '给它加上「依据」，写出《名称》第几条；找不到依据的，停止收取并删去。',
  'fee/licence-fee-by-law.too-low': '行政许可收费「{name}」的依据（{titles}）不是法律、行政法规。',
  'fee/licence-fee-by-law.too-low.hint':
    '写明规定这项收费的法律或者行政法规第几条；没有的，实施许可和监督检查都不得收费。',
  'fee/standard-vague.vague': '收费标准「{standard}」没有写明金额或者计算办法。',
  'fee/standard-vague.vague.hint': '写出金额或者计算办法，如 80元/件；所依据的文件写进「依据」。',
};
