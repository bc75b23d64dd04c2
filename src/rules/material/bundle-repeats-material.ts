import { rule } from '../rule.ts';

/** What several items ask for is handed in once, and what one of them makes is passed on inside the center. */
export const bundleRepeatsMaterial = rule({
  id: 'material/bundle-repeats-material',
  purpose: {
    en: 'Checks that it is known which materials of a bundle are merged.',
    zh: '检查并说明联合办理合并了哪些材料。',
  },
  source: '行政许可法第二十六条第二款；优化营商环境条例第三十七条',
  severity: 'info',
  appliesTo: 'bundle',
  check({ figures, at, report }) {
    const { total, asked, saved } = figures.materialCount;
    if (saved === 0) return;
    const merged = figures.materials.filter((material) => material.uses.length > 1 || material.madeBy !== undefined);
    const names = merged.map((material) => material.name).join('、');
    report('merged', { at: at.key('items'), params: { total, asked, saved, names } });
  },
});
