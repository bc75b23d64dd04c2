/** What is said of limits and time: rules of the family `time`. */
import type { Messages } from '../messages.ts';

export const rulesTime: Messages = {
  'time/promised-within-statutory.exceeds': '承诺期限 {promised} 长于法定期限 {statutory}。',
  'time/promised-within-statutory.exceeds.hint': '把承诺期限改为不长于 {statutory}；如果法定期限录错了，先改法定期限。',
  'time/promise-in-unlike-units.unlike':
    '承诺期限 {promised} 与法定期限 {statutory} 单位不同，遇到节假日可能超过法定期限。',
  'time/promise-in-unlike-units.unlike.hint': '两个期限用同一种单位写：都写「个工作日」，或者都写「日」。',
  'time/licence-within-20-days.longer': '行政许可的期限 {limit} 超过二十个工作日，也没有写明特别法依据。',
  'time/licence-within-20-days.longer.hint':
    '法律、法规另有规定的，在「期限」下用「依据」写出《名称》第几条；没有规定的，改为 20个工作日以内。',
  'time/licence-within-20-days.basis-too-low':
    '行政许可的期限 {limit} 超过二十个工作日，所引依据不是法律、法规，不能另定期限。',
  'time/licence-within-20-days.basis-too-low.hint': '改引规定这个期限的法律或者法规；找不到的，改为 20个工作日以内。',
  'time/joint-within-45-days.longer': '联合办理的行政许可期限 {limit} 超过四十五个工作日。',
  'time/joint-within-45-days.longer.hint': '改为 45个工作日以内；特别法另有规定的，在「期限」下用「依据」写明。',
  'time/licence-in-working-days.calendar': '行政许可的期限写成了自然日（{limit}），应当以工作日计算。',
  'time/licence-in-working-days.calendar.hint':
    '行政许可法的期限以工作日计算：改写为「个工作日」；特别法规定了这个期限的，在「期限」下用「依据」写出《名称》第几条。',
  'time/extension-within-10-days.longer': '延长期限 {extension} 超过 {days} 个工作日，也没有写明依据。',
  'time/extension-within-10-days.longer.hint': '改为 {days}个工作日以内；法律、法规另有规定的，写明「延长依据」。',
  'time/extension-within-10-days.calendar': '延长期限写成了自然日（{extension}），应当以工作日计算。',
  'time/extension-within-10-days.calendar.hint': '改写为「个工作日」，如 10个工作日。',
  'time/instant-within-one-day.longer': '办件类型是即办件，承诺期限却是 {promised}。',
  'time/instant-within-one-day.longer.hint':
    '当场或者当天能办结的，把承诺期限改为「即办」或者 1个工作日以内；办不到的，把办件类型改为承诺件。',
  'time/one-day-is-instant.instant': '承诺期限 {promised} 在一个工作日内，办件类型却是承诺件。',
  'time/one-day-is-instant.instant.hint': '把办件类型改为即办件；实际需要更长时间的，改承诺期限。',
  'time/counted-path-within-promise.longer': '流程最长要 {total}（{steps}），超过承诺期限 {promised}。',
  'time/counted-path-within-promise.longer.hint': '缩短所列环节的时限，或者把承诺期限改为不短于 {total}。',
  'time/report-upward-within-20-days.longer': '自受理到「{step}」最长 {total}，超过二十个工作日。',
  'time/report-upward-within-20-days.longer.hint':
    '缩短「{step}」及其以前各环节的时限，合计不超过 20个工作日；法律、法规另有规定的，在事项的「期限」下用「依据」写明。',
  'time/delivery-within-10-days.longer': '决定作出后到「{step}」办完最长 {total}，超过十个工作日。',
  'time/delivery-within-10-days.longer.hint': '缩短「{step}」以及它与决定之间各环节的时限，合计不超过 10个工作日。',
  'time/correction-notice-within-5-days.longer': '「{step}」的补正告知期限 {notice} 超过五个工作日。',
  'time/correction-notice-within-5-days.longer.hint':
    '改为 5个工作日以内，并一次告知全部补正内容；逾期不告知的，自收到材料之日起即为受理。',
  'time/limit-in-range.zero': '期限为零（{limit}），谁也来不及。',
  'time/limit-in-range.zero.hint': '写实际需要的时间；当场办完的写「即办」或「0.5小时」这样的时长。',
  'time/limit-in-range.too-long': '期限太长（{limit}），超过 {most} 日。',
  'time/limit-in-range.too-long.hint': '看看是不是多写了零，或把单位写错了。',
  'time/step-without-limit.none': '环节「{step}」没有写时限。',
  'time/step-without-limit.none.hint': '给它加上「时限」，如 时限: 1个工作日。',
  'time/warning-before-limit.late': '环节「{step}」的预警 {warn} 不早于时限 {within}。',
  'time/warning-before-limit.late.hint': '把预警改为短于 {within} 的时长，留出处理的时间。',
  'time/variant-tightens.step': '变体「{variant}」给环节「{step}」的时限 {limit} 长于原有的 {own}。',
  'time/variant-tightens.step.hint': '变体只能缩短时限：改为不长于 {own}，或者删去这一行。',
  'time/variant-tightens.promise': '变体「{variant}」的承诺期限 {promised} 长于流程的承诺期限 {own}。',
  'time/variant-tightens.promise.hint': '变体只能更快：改为不长于 {own}，或者删去这一行。',
  'time/variant-promise-met.longer': '变体「{variant}」最长要 {total}（{steps}），超过它的承诺期限 {promised}。',
  'time/variant-promise-met.longer.hint': '在变体的「时限」里缩短所列环节，或者把变体的承诺期限改为不短于 {total}。',
};
