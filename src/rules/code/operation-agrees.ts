import { rule } from '../rule.ts';
import { IMPLEMENTATION_LENGTH, OPERATION_LENGTH } from '../support/item-codes.ts';

/** An operation is part of an item: its code is the item's and a serial of two digits (363 of 363 real ones). */
export const operationAgrees = rule({
  id: 'code/operation-agrees',
  purpose: {
    en: 'Checks that a 33-character operation code is the implementation code and two digits.',
    zh: '检查三十三位业务办理项编码等于实施编码加两位序号。',
  },
  source: 'GB/T 39554.1-2020',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report }) {
    const { implementation, operation } = item.codes ?? {};
    if (operation?.length !== OPERATION_LENGTH) return;
    const place = at.value('codes', 'operation');
    const serial = operation.slice(IMPLEMENTATION_LENGTH);
    if (!/^\d\d$/u.test(serial)) report('serial', { at: place, params: { serial } });
    if (implementation?.length !== IMPLEMENTATION_LENGTH || operation.startsWith(implementation)) return;
    report('differs', { at: place, related: [at.value('codes', 'implementation')], params: { implementation } });
  },
});
