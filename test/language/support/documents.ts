/** Small definitions for tests, as a department would write them. */

export const ITEM = `item: housing-012
name: 商品房预售许可证核发
department: housing
category: licence
handling: promised
basis: [《中华人民共和国城市房地产管理法》第四十五条]
limits: {statutory: 20wd, promised: 5wd}
process: {uses: one-review-one-check, with: {review: 2wd, decide: 1wd}}
`;

export const ITEM_IN_CHINESE = `事项: housing-012
名称: 商品房预售许可证核发
部门: housing
事项类型: 许可
办件类型: 承诺件
设定依据: [《中华人民共和国城市房地产管理法》第四十五条]
期限: {法定: 20个工作日, 承诺: 5个工作日}
流程: {引用: one-review-one-check, 参数: {review: 2个工作日, decide: 1个工作日}}
`;

/** The item with its process in place. */
export function itemWithSteps(steps: string): string {
  return ITEM.replace(/^process:.*$/mu, () => `process:\n  steps:\n${steps.replace(/^/gmu, '    ').trimEnd()}`);
}

/** The design's example of a process, in English keys (design §3). */
export const CONSTRUCTION_PERMIT = `process: construction-permit
name: 施工许可并联审批
lead: housing
case: {area: {type: number, unit: m2, name: 建筑面积}, key: {type: boolean, name: 重点项目}}
steps:
  - accept: 受理
    by: housing/window
    within: 1wd
    correction: {notice: 5wd, wait: 30d, times: 1, else: refuse}
  - parallel: 并联审查
    branches:
      planning: [{review: 规划审查, by: planning/licensing, within: 5wd}]
      fire:
        - choose: 是否现场核查
          when: [{if: 建筑面积 > 2000, steps: [{inspect: 现场核查, by: fire/inspectors, staff: 2, within: 3wd}]}]
          otherwise: []
        - {review: 消防设计审核, by: fire/licensing, within: 7wd, warn: 5wd}
      defence: {after: [planning], steps: [{review: 人防审查, by: defence/licensing, within: 5wd}]}
  - pause: 专家评审
    kind: expert-review
    at-most: 30d
  - sign: 联合会签
    by: [housing/leader, fire/leader]
    need: all
    within: 1wd
  - decide: 决定
    by: housing/chief
    not-same-person-as: 规划审查
    within: 3wd
  - deliver: 送达
    by: housing/window
    within: 1wd
variants:
  green-channel: {when: key, limits: {规划审查: 2wd, 消防设计审核: 3wd, 人防审查: 2wd}}
`;

export const ONE_REVIEW_ONE_CHECK = `process: one-review-one-check
name: 一审一核流程
template: true
parameters:
  review: {type: duration, name: 审查时限}
  decide: {type: duration, name: 决定时限, default: 1wd}
  decider: {type: post, name: 决定岗位, default: $chief}
steps:
  - {accept: 受理, by: $department/$window, within: 0.5wd}
  - {review: 审查, by: $department/$reviewer, within: $review}
  - {decide: 决定, by: $department/$decider, within: $decide, not-same-person-as: 审查}
`;

export const DEPARTMENT = `部门: housing
名称: 阜阳市住房和城乡建设局
简称: 市住建局
电话: 0558-2263332
科室:
  licensing: {名称: 行政许可科, 职能: 审批}
岗位:
  window: {名称: 窗口受理, 科室: licensing, 在窗口: 是}
  chief: {名称: 科长, 科室: licensing, 在窗口: 否}
窗口:
  window-32: {名称: 住建窗口, 窗口号: 32号}
`;

export const WORKSPACE = `中心: fuyang
名称: 阜阳市行政服务中心
行政区划: "341200"
办公时间: ["09:00-12:00", "13:00-17:00"]
`;
