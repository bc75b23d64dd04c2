import { disclosureRule } from '../support/disclosure-rule.ts';

/**
 * Who need not come and cannot apply online can only send by post (a reviewer's own check, domain §5). An address on the web
 * is a way to apply online: catalogs give the address and leave out the word.
 */
export const expressWhenNoVisit = disclosureRule({
  id: 'disclosure/express-when-no-visit',
  purpose: {
    en: 'Checks that an item without visits can be done online or by post.',
    zh: '检查不需到现场的事项可以网办或者寄递。',
  },
  source: '优化营商环境条例第三十七条',
  severity: 'warning',
  check({ item, at, report }) {
    const { visits, online, url, express } = item.service ?? {};
    if (visits !== 0 || online === true || url !== undefined || express === true) return;
    report('no-way', { at: at.value('service', 'visits') });
  },
});
