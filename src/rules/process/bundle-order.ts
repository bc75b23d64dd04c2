import { arrowsOf, circularArrows } from '../../process/bundle-order.ts';
import { rule } from '../rule.ts';

/** Items that wait for each other are never begun, and an order that nobody follows misleads who reads it. */
export const bundleOrder = rule({
  id: 'process/bundle-order',
  purpose: {
    en: 'Checks that the order of the items of a bundle can be kept and has an effect.',
    zh: '检查联合办理各事项的先后能够遵守、确有作用。',
  },
  source: '行政许可法第二十六条第二款',
  severity: 'error',
  appliesTo: 'bundle',
  check({ bundle, at, report }) {
    if (bundle.after === undefined) return;
    if (bundle.handling !== 'parallel') {
      report('unused', { at: at.key('after') });
      return;
    }
    const items = new Set(bundle.items);
    for (const item of Object.keys(bundle.after)) {
      if (!items.has(item)) report('stranger', { at: at.key('after', item), params: { item } });
    }
    for (const { item, after, index } of arrowsOf(bundle)) {
      if (!items.has(after)) report('stranger', { at: at.value('after', item, index), params: { item: after } });
    }
    for (const { item, after, index } of circularArrows(bundle)) {
      report(item === after ? 'itself' : 'circle', { at: at.value('after', item, index), params: { item, after } });
    }
  },
});
