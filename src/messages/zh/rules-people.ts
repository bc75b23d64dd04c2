/** What is said of who does what: rules of the family `people`. */
import type { Messages } from '../messages.ts';

export const rulesPeople: Messages = {
  'people/inspection-by-two.absent': '「{step}」没有写核查人数。',
  'people/inspection-by-two.absent.hint': '给它加上 人数: 2；现场核查应当有两名以上工作人员。',
  'people/inspection-by-two.alone': '「{step}」只有一名工作人员。',
  'people/inspection-by-two.alone.hint': '把「人数」改为 2 或者更多。',
  'people/reviewer-is-decider.same': '「{review}」与「{step}」都由「{post}」一个岗位办理。',
  'people/reviewer-is-decider.same.hint':
    '换一个岗位决定；同一岗位有几个人的，在部门文件里写它的「人数」，并在「{step}」上写 不得同人: {review}。',
  'people/licensing-post-decides.supervises': '「{step}」由监管科室「{office}」的「{post}」办理，审批与监管没有分开。',
  'people/licensing-post-decides.supervises.hint': '改由审批科室的岗位办理；科室职能写错了的，改部门文件里的「职能」。',
  'people/one-review-one-check.levels': '决定前同一部门审查了 {count} 道：{steps}。',
  'people/one-review-one-check.levels.hint': '合并审查环节，做到一人审查、一人核准。',
  'people/joint-signature-count.too-many': '「{step}」需要 {need} 方同意，会签的却只有 {signers} 方。',
  'people/joint-signature-count.too-many.hint':
    '补上会签岗位，或者把「需要」改为不超过 {signers}（也可以写 全部、任一）。',
  'people/window-accepts.elsewhere': '「{step}」由「{post}」办理，这个岗位不在窗口。',
  'people/window-accepts.elsewhere.hint': '改由窗口岗位受理；这个岗位就在窗口的，在部门文件里给它写 在窗口: 是。',
  'people/not-authorised.not-among': '「{post}」没有获得办理「{step}」的授权。',
  'people/not-authorised.not-among.hint': '换一个获得授权的岗位，或者在 {file} 里把这类环节加进它的「授权」。',
  'people/instant-decided-at-window.level': '即办件没有写成在窗口决定。',
  'people/instant-decided-at-window.level.hint':
    '把「决定层级」改为窗口；确实要由科室或者领导决定的，不是即办件，改办件类型。',
  'people/instant-decided-at-window.post': '即办件的「{step}」由「{post}」办理，这个岗位不在窗口。',
  'people/instant-decided-at-window.post.hint': '改由窗口岗位决定；这个岗位就在窗口的，在部门文件里给它写 在窗口: 是。',
  'people/decision-not-at-window.could-be': '在窗口的「{post}」有权决定，这个事项却没有放到窗口决定。',
  'people/decision-not-at-window.could-be.hint': '可以由它在窗口直接决定的，把「决定层级」改为窗口。',
  'people/same-post.alone': '「{step}」与「{other}」不得同人，却都由只有一个人的「{post}」办理。',
  'people/same-post.alone.hint': '换一个岗位；岗位上其实有几个人的，在 {file} 里给它写 人数。',
  'people/supervisor-is-another-person.both': '监管科室「{office}」的「{post}」有审批环节的授权，审批与监管没有分开。',
  'people/supervisor-is-another-person.both.hint': '从「授权」里删去审批环节，改授给审批科室的岗位。',
  'people/told-office-supervises.unknown': '抄告的科室 {name} 不存在。',
  'people/told-office-supervises.unknown.hint': '写本部门的监管科室：{known}。',
  'people/told-office-supervises.similar': '抄告的科室 {name} 不存在，是不是 {suggestion}？',
  'people/told-office-supervises.similar.hint': '改成 {suggestion}。',
  'people/told-office-supervises.duty': '抄告的「{office}」不是监管科室。',
  'people/told-office-supervises.duty.hint': '改成监管科室；职能写错了的，改它的「职能」。',
  'people/supervising-office-is-told.untold':
    '「{office}」的 {count} 个许可事项没有写怎样把决定告知监管科室（{offices}）。',
  'people/supervising-office-is-told.untold.hint':
    '给科室加一行 抄告: [监管科室的标识]，或者在流程里由监管岗位参加「告知」。',
};
