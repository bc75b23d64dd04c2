import { disclosureRule } from '../support/disclosure-rule.ts';

/** Where to go is one of the eight elements of a guide: the address, down to the window (domain §5). */
export const addressOrWindow = disclosureRule({
  id: 'disclosure/address-or-window',
  purpose: { en: 'Checks that an item tells its window or its address.', zh: '检查事项写明办理窗口或者地址。' },
  source: '行政许可法第三十条；国办函〔2017〕115号',
  severity: 'error',
  check({ item, at, report }) {
    const { window, address } = item.service ?? {};
    if (window === undefined && address === undefined) report('missing', { at: at.key('service') });
  },
});
