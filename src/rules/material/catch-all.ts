import { rule } from '../rule.ts';

/** Words that say nothing of what a material is. */
const FILLER =
  '(?:其他|其它|相关|有关|必要|必需|必须|需要|应当|应|要求|规定|认为|所需|提供|提交|补充|佐证|证明|支持|附属|配套|的|等|与|和|及|、)';
const STUFF = '(?:申请|申报|书面|说明|证明)?(?:材料|资料|文件|文书|证件|手续|证明)';

/** 其他材料, 其他有关证明材料, 法律、法规规定的其他材料: 其他 and then nothing that names the material. */
const OTHER = new RegExp(`(?:其他|其它)${FILLER}*${STUFF}$`, 'u');

/** 相关材料, 所需材料, 与申请事项有关的材料: nothing but such words, and whom or what they relate to. */
const RELATED = new RegExp(
  `^(?=.*(?:相关|有关|所需|需要|必要|必需|规定|要求|补充))(?:(?:本|该)?(?:申请|事项|业务|办理|审批机关|主管部门|行政机关|窗口|法律|法规|规章|政策)|${FILLER})*${STUFF}$`,
  'u',
);

/** A name longer than this says something. */
const LONGEST_CATCH_ALL = 60;

/** Brackets behind a name qualify it and do not name it: 其他材料（如有）. */
const TRAILING_BRACKET = /[（(][^（）()]*[）)]$/u;

/** «Other materials» lets an official ask for anything; 13 % of the guides inspected in 2017 had one (domain §5). */
export const catchAll = rule({
  id: 'material/catch-all',
  purpose: {
    en: 'Checks that no material is a catch-all such as 其他材料.',
    zh: '检查没有「其他材料」一类的兜底材料。',
  },
  source: '行政许可法第三十条、第三十一条；国办函〔2017〕115号',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report }) {
    for (const [index, { name }] of (item.materials ?? []).entries()) {
      if (name.length > LONGEST_CATCH_ALL) continue;
      const plain = name
        .replace(/\s+/gu, '')
        .replace(TRAILING_BRACKET, '')
        .replace(/[。；;]$/u, '');
      if (!OTHER.test(plain) && !RELATED.test(plain)) continue;
      report('found', { at: at.value('materials', index, 'name'), params: { name } });
    }
  },
});
