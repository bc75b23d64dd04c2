/** What is said of materials: rules of the family `material`. */
import type { Messages } from '../messages.ts';

export const rulesMaterial: Messages = {
  'material/catch-all.found': '「{name}」没有说明是什么材料。',
  'material/catch-all.found.hint': '逐项写出需要的材料；写不出来的，删去这一项。',
  'material/report-and-form.both': '同时要求「{report}」和「{form}」，两者内容重复。',
  'material/report-and-form.both.hint': '只保留申请表，报告里还需要的内容并入申请表。',
  'material/repeated.twice': '「{name}」与第 {number} 项「{first}」是同一材料。',
  'material/repeated.twice.hint': '合成一项，用原件份数、复印件份数写清各要几份；不同情形才需要的，各写「适用情形」。',
  'material/issued-by-same-department.own': '「{name}」由本部门（{issuer}）核发，不应再要求申请人提交。',
  'material/issued-by-same-department.own.hint': '删去这一项，由本部门内部核查；出具机构写错了的，改正出具机构。',
  'material/intermediary-without-basis.material': '中介机构出具的「{name}」没有写依据。',
  'material/intermediary-without-basis.material.hint':
    '给它加上「依据」，写出法律、法规或者国务院决定；没有依据的，不得作为受理条件。',
  'material/intermediary-without-basis.service': '中介服务「{name}」没有写依据。',
  'material/intermediary-without-basis.service.hint':
    '给它加上「依据」，写出法律、法规或者国务院决定；没有依据的，不得作为受理条件。',
  'material/certificate-without-issuer.none': '证照证明「{name}」没有写出具机构。',
  'material/certificate-without-issuer.none.hint': '给它加上「出具机构」，写出核发部门或者单位的名称。',
  'material/certificate-without-basis.none': '证照证明「{name}」没有写要求提供的依据。',
  'material/certificate-without-basis.none.hint':
    '给它加上「依据」，写出要求提供它的《名称》第几条；没有依据的，可以取消。',
  'material/condition-in-name.condition': '材料名称「{name}」里写了适用情形或者要求。',
  'material/condition-in-name.condition.hint': '名称只写是什么材料；何时需要写进「适用情形」，怎样准备写进「说明」。',
  'material/condition-in-name.long': '材料名称有 {length} 个字，超过 {limit} 个。',
  'material/condition-in-name.long.hint': '名称只写是什么材料；其余的话写进「适用情形」或者「说明」。',
  'material/counts-missing.none': '有 {count} 项材料没有写份数：{names}。',
  'material/counts-missing.none.hint': '给每项写「原件份数」和「复印件份数」；只要电子材料的，把「形式」写为电子。',
  'material/necessity-missing.none': '有 {count} 项材料没有写必要性：{names}。',
  'material/necessity-missing.none.hint': '给每项写「必要性」：必要、非必要或者容缺后补。',
};
