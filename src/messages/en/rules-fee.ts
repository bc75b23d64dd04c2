/** What is said of fees: rules of the family `fee`. */
import type { Messages } from '../messages.ts';

export const rulesFee: Messages = {
  'fee/charged-without-rows.none': 'It charges, and no fee is listed.',
  'fee/charged-without-rows.none.hint':
    'List the fees under rows with name, standard and basis; if it is free, write charged: false.',
  'fee/free-with-rows.rows': 'It is free, and {count} fee(s) are listed ({name}).',
  'fee/free-with-rows.rows.hint': 'If it charges, write charged: true; if it is free, leave rows out.',
  'fee/row-without-basis.none': 'The fee “{name}” cites no basis.',
  'fee/row-without-basis.none.hint':
    'Give it a basis, 《title》 and article; if none can be found, stop charging it and leave it out.',
  'fee/licence-fee-by-law.too-low':
    'The fee “{name}” of this licence stands on {titles}, which is no law and no administrative regulation.',
  'fee/licence-fee-by-law.too-low.hint':
    'Cite the article of the law or administrative regulation that allows it; without one, a licence is free.',
  'fee/standard-vague.vague': 'The standard “{standard}” names no sum and no way to compute one.',
  'fee/standard-vague.vague.hint':
    'Write the sum or how it is computed, such as 80元/件; the document it stands on belongs into basis.',
};
