/* eslint-disable */
// Generated from schemas/ by `npm run generate`. Do not edit; a test fails when it is stale.


/**
 * 标识：小写字母开头的短横线词 · An identifier in kebab case.
 */
export type Id = string
/**
 * 非空文字 · Text that is not empty.
 */
export type Text = string
/**
 * 时长，必须带单位：5wd / 5个工作日，30d / 30日，1.5h / 1.5小时，即办 · A length of time with its unit.
 */
export type Duration = string
/**
 * 时长，或模板参数 $名称 · A length of time, or a parameter of the template such as $review.
 */
export type DurationOrParameter = string
/**
 * 电话，连同区号写成文字 · A phone number as text, with its area code.
 */
export type Phone = string
/**
 * 岗位：部门/岗位 · A post, written department/post.
 */
export type Actor = string
/**
 * 法律依据，写成《名称》第几条 · A citation: the title of the law in 《》 and its article.
 */
export type Citation = string
/**
 * 设定依据 · The legal basis: one citation or several.
 */
export type Basis = Citation[]
/**
 * 日期 年-月-日 · A date, year-month-day.
 */
export type Date = string
/**
 * 工作区内的文件，相对于工作区根目录 · A file of the workspace, relative to its root.
 */
export type File = string
export type WorkspaceSeverity = ("error" | "warning" | "info" | "off")
/**
 * 日期，或日期与原因 · A day, or a day and the reason.
 */
export type WorkspaceOwnDay = (Date | {
date: Date
reason?: Text
})
export type ProcessBranch = (ProcessSteps | ProcessOrderedBranch)
export type ProcessSteps = ProcessStep[]

/**
 * 对一些文件的例外 · An exception for some files.
 */
export interface WorkspaceOverride {
/**
 * 相对于工作区的文件名，* 代表一段之内的任意字符，** 代表任意多段 · File names relative to the workspace; * stands for anything within one part, ** for any number of parts.
 */
paths: string[]
/**
 * 这些文件中各规则的严重程度 · The severity of single rules in these files.
 */
rules: {
[k: string]: WorkspaceSeverity
}
}
/**
 * 一年的放假通知 · The holiday notice of one year.
 */
export interface WorkspaceYear {
notice: Text
/**
 * 节日与放假的日子 · Each holiday and its days off.
 */
"days-off": {
[k: string]: string
}
/**
 * 调休上班的休息日 · The days of rest worked instead.
 */
worked?: Date[]
}
/**
 * guhua.yaml：一个中心的工作区与其设置 · The workspace of one center and its settings.
 */
export interface WorkspaceDefinition {
center: Id
name: Text
/**
 * 行政区划代码，六位文字 · The six-digit code of the administrative region, as text.
 */
region?: string
address?: Text
/**
 * 公示网站的网址；二维码由它写成，没有就不印二维码 · Where the disclosure's site stands: QR codes lead there, and without it none is printed.
 */
"base-url"?: string
/**
 * 输出的语言 · The language of what is printed.
 */
language?: ("zh" | "en")
/**
 * 导入时写出的键的语言 · The language of the keys that import writes.
 */
keys?: ("zh" | "en")
/**
 * 全市事项总数，用于计算集中率 · All service items of the city: the denominator of the concentration rate.
 */
"items-of-city"?: number
/**
 * 每日办公时段，小时与工作日由此换算 · The business hours of a working day; hours and days are converted by them.
 */
"business-hours"?: string[]
/**
 * 国务院通知之外，本中心自定的工作日与非工作日 · What the center adds to the official working days.
 */
calendar?: {
/**
 * 本中心不办公的工作日：只延后承诺期限，不延后法定期限 · Working days on which the center is closed: they put off what is promised, never what the law sets.
 */
closed?: WorkspaceOwnDay[]
/**
 * 本中心照常办公的休息日 · Days of rest on which the center is open.
 */
open?: WorkspaceOwnDay[]
/**
 * 本程序还不知道的年份的放假通知 · The holiday notices of years that the program does not know yet.
 */
years?: {
[k: string]: WorkspaceYear
}
}
/**
 * 登记库文件，相对于工作区 · The registry's file, relative to the workspace.
 */
registry?: string
/**
 * 登记日志的名称，写在每个检查点和声明里，登记后不再更改；最好是公布它的网址 · What the registry's log is called, for ever, in every checkpoint and statement; best the address where it is published.
 */
"log-origin"?: string
/**
 * 各规则的严重程度：预设、单条规则、按路径的例外 · How grave findings are: a preset, single rules, exceptions by path.
 */
rules?: {
/**
 * 没有单独写明的规则取这一套严重程度 · The severities of the rules that are not named.
 */
presets?: ("recommended" | "strict" | "disclosure")
/**
 * 只对一些文件不同的严重程度，后写的优先 · Severities for some files only; the last one that matches holds.
 */
overrides?: WorkspaceOverride[]
[k: string]: WorkspaceSeverity | "recommended" | "strict" | "disclosure" | WorkspaceOverride[] | undefined
}
}
export interface DepartmentOffice {
name: Text
/**
 * 审批、监管或保障 · Licensing, supervision or support.
 */
duty: ("licensing" | "supervision" | "support")
/**
 * 每件审批决定抄告的本部门监管科室 · The department's supervising offices that get a copy of each decision.
 */
tells?: Id[]
/**
 * 职责，逐条公示 · Its duties, disclosed one by one.
 */
duties?: Text[]
}
export interface DepartmentPost {
name: Text
office?: Id
/**
 * 是否在窗口办公 · Whether the post sits at the window.
 */
"at-window"?: boolean
/**
 * 岗位上有几个人；不写时为一人 · How many people hold the post; one when left out.
 */
persons?: number
/**
 * 获授权办理的环节 · The steps the post is authorised to do.
 */
authorised?: ("accept" | "review" | "inspect" | "sign" | "report" | "decide" | "issue" | "deliver" | "notify" | "announce")[]
}
export interface DepartmentWindow {
name: Text
counter: string
zone?: Text
floor?: Text
hours?: Text
phone?: Phone
}
/**
 * 一个部门：科室、岗位、窗口、电话 · A department: its offices, posts, windows and phones.
 */
export interface DepartmentDefinition {
department: Id
name: Text
"short-name"?: Text
/**
 * 十八位统一社会信用代码，写成文字 · The 18-character unified social credit code (USCC), as text.
 */
code?: string
address?: Text
phone?: Phone
complaint?: Phone
leader?: Actor
/**
 * 科室，审批与监管分开 · Offices; approval is apart from supervision.
 */
offices: {
[k: string]: DepartmentOffice
}
/**
 * 岗位，流程的每一步由一个岗位办理 · Posts; each step of a process is done by one.
 */
posts: {
[k: string]: DepartmentPost
}
/**
 * 在中心的窗口 · Its windows in the center.
 */
windows?: {
[k: string]: DepartmentWindow
}
}
/**
 * 动词作键，如 accept: 受理 · The verb is the key.
 */
export interface ProcessStep {
accept?: Text
review?: Text
inspect?: Text
sign?: Text
report?: Text
decide?: Text
issue?: Text
deliver?: Text
notify?: Text
announce?: Text
parallel?: Text
choose?: Text
pause?: Text
id?: Id
/**
 * 行政许可法第四十五条所列八种之一 · One of the eight of Art. 45.
 */
kind?: ("hearing" | "tender" | "auction" | "inspection" | "testing" | "quarantine" | "appraisal" | "expert-review")
/**
 * 办理岗位 · The post that does it, or several.
 */
by?: (Actor | Actor[])
/**
 * 会签需要几方同意 · How many of those who sign must agree.
 */
need?: (("all" | "any") | number)
/**
 * 不得与所列环节同一人 · Must not be the person who did the steps named.
 */
"not-same-person-as"?: (Text | Text[])
within?: DurationOrParameter
warn?: DurationOrParameter
"at-most"?: DurationOrParameter
staff?: number
/**
 * 变体可以省去 · A variant may skip it.
 */
optional?: boolean
correction?: ProcessCorrection
return?: ProcessReturn
/**
 * 分支，一支写成步骤列表，或写 after 与 steps · Branches: a list of steps, or steps with `after`.
 */
branches?: {
[k: string]: ProcessBranch
}
/**
 * 各种情形 · The cases.
 */
when?: ProcessCase[]
otherwise?: ProcessSteps
result?: Text
basis?: Basis
note?: Text
}
/**
 * 一次告知全部补正内容，时钟停到申请人答复 · All corrections told once; the clock stops until the applicant answers (Art. 32).
 */
export interface ProcessCorrection {
notice: DurationOrParameter
wait: DurationOrParameter
times?: number
else?: ("refuse" | "close" | "decide")
}
/**
 * 退回前面的环节，从那里重新办理 · Goes back to an earlier step, from which everything is done again.
 */
export interface ProcessReturn {
to: Text
/**
 * 最多退回几次，不写为一次 · How many times at most; once when left out.
 */
times?: number
}
export interface ProcessOrderedBranch {
/**
 * 等这些分支办完 · Waits for these branches of the same block.
 */
after?: Text[]
steps: ProcessSteps
}
export interface ProcessCase {
if: Text
steps: ProcessSteps
}
export interface ProcessParameter {
type: ("duration" | "post")
name?: Text
default?: string
}
export interface ProcessField {
type: ("number" | "boolean" | "text" | "date")
unit?: Text
name?: Text
values?: Text[]
}
export interface ProcessVariant {
name?: Text
when?: Text
promised?: Duration
/**
 * 环节 → 更短的时限 · Step → its shorter limit.
 */
limits?: {
[k: string]: Duration
}
/**
 * 省去的步骤 · The steps it skips.
 */
skip?: Text[]
}
/**
 * 一个流程：步骤按发生的先后写 · A process: its steps in the order in which they happen.
 */
export interface ProcessDefinition {
process: Id
name: Text
lead?: Id
description?: Text
/**
 * 模板由事项引用，不单独办理 · A template is used by items and never runs by itself.
 */
template?: boolean
basis?: Basis
promised?: Duration
parameters?: {
[k: string]: ProcessParameter
}
/**
 * 案件的字段，条件里可用 · The fields of a case, for conditions.
 */
case?: {
[k: string]: ProcessField
}
steps: ProcessSteps
/**
 * 变体只能缩短时限或省去可省略的步骤 · A variant only tightens limits or skips optional steps.
 */
variants?: {
[k: string]: ProcessVariant
}
}
export interface ItemMaterial {
name: Text
kind?: ("certificate" | "form" | "other")
form?: ("paper" | "electronic" | "either")
necessity?: ("required" | "optional" | "deferrable")
source?: ("applicant" | "government" | "intermediary" | "other")
issuer?: Text
originals?: number
copies?: number
basis?: Basis
blank?: File
sample?: File
when?: Text
note?: Text
}
export interface ItemFee {
charged: boolean
rows?: {
name: Text
standard: Text
basis?: Basis
reduction?: Text
}[]
}
export interface ItemLimits {
statutory?: Duration
promised: Duration
basis?: Basis
extension?: Duration
"extension-basis"?: Basis
}
/**
 * 引用一个流程并给参数，或就地写一段短流程 · A process used with parameters, or a short one in place.
 */
export interface ItemProcess {
uses?: Id
with?: {
[k: string]: string
}
steps?: ProcessSteps
}
export interface ItemService {
window?: Id
address?: Text
hours?: Text
visits?: number
"visit-reason"?: Text
/**
 * 是否在网上受理并纳入电子监察 · Whether it is accepted and supervised online.
 */
online?: boolean
"online-depth"?: ("I" | "II" | "III" | "IV")
url?: string
express?: boolean
appointment?: boolean
"online-payment"?: boolean
coverage?: ("national" | "province" | "city" | "county")
}
/**
 * 一个事项：公众能办的一件事 · An item: one public service.
 */
export interface ItemDefinition {
item: Id
name: Text
department: Id
office?: Id
/**
 * 草稿可以缺少还没有写的内容，不检查、不固化、不发布 · A draft may lack what is not written yet; it is neither checked nor locked nor published.
 */
status?: ("in-use" | "suspended" | "cancelled" | "draft")
/**
 * 事项类型 · The kind of power or service.
 */
category: ("licence" | "penalty" | "coercion" | "levy" | "payment" | "inspection" | "confirmation" | "reward" | "adjudication" | "other" | "public-service")
/**
 * 如何办理 · How it is handled.
 */
handling: ("instant" | "promised" | "preliminary" | "report-upward" | "joint")
level?: ("state" | "province" | "city" | "county" | "township" | "village")
authority?: ("own" | "delegated-down" | "authorised-from-above" | "authorised-by-peer" | "entrusted-from-above" | "entrusted-by-peer")
audience?: ("person" | "enterprise" | "public-institution" | "social-organisation" | "unincorporated" | "agency" | "other")[]
themes?: Text[]
/**
 * 编码一律写成文字 · Codes, always as text.
 */
codes?: {
/**
 * 十二位基本编码 · The 12-digit basic code.
 */
basic?: string
/**
 * 三十一位实施编码 · The 31-character implementation code.
 */
implementation?: string
/**
 * 三十三位业务办理项编码 · The 33-character code of the operation.
 */
operation?: string
}
basis: Basis
/**
 * 申请条件，逐条写 · The conditions of application, one by one.
 */
conditions?: Text[]
"quantity-limit"?: Text
materials?: ItemMaterial[]
fee?: ItemFee
limits: ItemLimits
process: ItemProcess
/**
 * 由谁决定；「窗口」指审批科室负责人在窗口直接决定 · Who decides; window: the chief of the licensing office, directly at the window.
 */
decision?: ("window" | "office" | "leader" | "superior")
superior?: Text
"superior-item"?: Text
joint?: {
lead: Id
partners: Text[]
}
result?: {
kind: ("certificate" | "approval" | "other" | "none")
name?: Text
sample?: File
"valid-for"?: Text
}
service?: ItemService
contacts?: {
consultation?: Phone
complaint?: Phone
}
intermediaries?: {
name: Text
basis?: Basis
}[]
remedies?: {
review?: Text
litigation?: Text
}
faq?: {
question: Text
answer: Text
}[]
sample?: File
note?: Text
/**
 * 导入时没有读懂的单元格，原样保留，等人处理 · Cells that import could not understand, kept as they were until somebody settles them.
 */
unread?: {
[k: string]: string
}
/**
 * 本中心目录里另有的栏目，原样保留，不作解释 · What else the center's catalog says, under its own headers; kept as it is and not interpreted.
 */
extra?: {
[k: string]: string
}
}
/**
 * 在哪里受理、由谁受理 · Where the application is accepted, and by whom.
 */
export interface BundleAcceptance {
window: Id
by: Actor
}
export interface BundleShared {
name: Text
/**
 * 它在各事项中的名称 · Its names in the items.
 */
covers: Text[]
}
/**
 * 几个事项一次申请、一起办理 · Items that are applied for at once and handled together.
 */
export interface BundleDefinition {
bundle: Id
name: Text
lead: Id
/**
 * 一站式、联合办理或一件事 · One-stop service, joint handling or life event.
 */
kind: ("one-stop" | "joint" | "life-event")
description?: Text
/**
 * 一起办理的事项，按办理的先后写 · The items handled together, in the order in which they are handled.
 */
items: Id[]
acceptance: BundleAcceptance
/**
 * 整件事的流程 · The process of the whole.
 */
process?: {
uses: Id
variant?: Id
}
/**
 * 没有整件事的流程时，各事项同时办理还是依次办理 · Without a process of the whole: whether the items are handled at the same time or one after another.
 */
handling?: ("parallel" | "serial")
/**
 * 并联时，哪个事项要等哪些事项办完 · In parallel handling: which item waits for which others.
 */
after?: {
[k: string]: Id[]
}
promised: Duration
/**
 * 名称不同的同一份材料，只交一次；名称相同的不必写 · One document under several names, handed in once; the same name need not be listed.
 */
shared?: BundleShared[]
note?: Text
}
export interface LawsLaw {
title: Text
short?: Text
/**
 * 还用来引用它的名称 · Other titles under which it is cited.
 */
aliases?: Text[]
/**
 * 谁制定的，可以设定什么由此决定 · Who made it, which decides what it can set.
 */
level?: ("law" | "administrative-regulation" | "state-council-decision" | "local-regulation" | "ministry-rule" | "provincial-rule" | "city-rule" | "judicial-interpretation" | "normative-document")
/**
 * 各个版本，次序不限 · Its versions, in any order.
 */
versions?: LawsVersion[]
}
export interface LawsVersion {
date?: Date
"valid-from"?: Date
/**
 * 最后一条是第几条；不清楚的不写 · The number of its last article; left out where it is not sure.
 */
articles?: number
/**
 * 这个版本是否已失效：被修改、被取代或者被废止 · Whether this version is no longer in force: amended, replaced or repealed.
 */
expired?: boolean
note?: Text
}
/**
 * laws.yaml：本中心引用的法律的客观情况 · Facts of the laws that a center cites.
 */
export interface LawsDefinition {
/**
 * 法律、法规、规章，逐部列出 · Laws, regulations and rules, one by one.
 */
laws: LawsLaw[]
}
export interface MappingSheet {
name?: Text
/**
 * 表头最后一行的行号 · Number of the last row of the header.
 */
"header-row"?: number
/**
 * 各列，逐个列出；没有列出的列由程序辨认 · The columns, one by one; those that are not named are recognised.
 */
columns: MappingColumn[]
/**
 * 表格里没有这一列时，各行一律取这个值；写法同单元格 · Cells for what has no column, the same in every row.
 */
values?: MappingValue[]
/**
 * 整个工作表不导入 · The sheet is not imported.
 */
skip?: boolean
}
export interface MappingColumn {
/**
 * 列的字母；只写表头则在哪一列都可以 · The letter of the column; with a header alone it may stand anywhere.
 */
column?: string
header?: Text
/**
 * 这一列是事项的哪一项 · What the column holds.
 */
is: ("serial" | "number" | "name" | "main-name" | "sub-name" | "operation-name" | "category" | "handling" | "department" | "office" | "window" | "level" | "status" | "authority" | "basic-code" | "implementation-code" | "operation-code" | "any-code" | "audience" | "themes" | "basis" | "conditions" | "quantity-limit" | "materials" | "statutory" | "statutory-unit" | "promised" | "promised-unit" | "limit-basis" | "extension" | "process" | "decision" | "charged" | "fees" | "fee-name" | "fee-standard" | "fee-basis" | "result" | "result-kind" | "validity" | "consultation" | "complaint" | "visits" | "visit-reason" | "online" | "online-depth" | "url" | "express" | "appointment" | "online-payment" | "coverage" | "address" | "hours" | "partners" | "superior" | "superior-item" | "intermediaries" | "sample" | "review" | "litigation" | "note" | "keep" | "ignore")
/**
 * 只有数字的时限用什么单位 · The unit of limits that are bare numbers.
 */
unit?: ("working-days" | "days" | "hours" | "minutes")
}
export interface MappingValue {
/**
 * 事项的哪一项 · What it says of the item.
 */
is: ("serial" | "number" | "name" | "main-name" | "sub-name" | "operation-name" | "category" | "handling" | "department" | "office" | "window" | "level" | "status" | "authority" | "basic-code" | "implementation-code" | "operation-code" | "any-code" | "audience" | "themes" | "basis" | "conditions" | "quantity-limit" | "materials" | "statutory" | "statutory-unit" | "promised" | "promised-unit" | "limit-basis" | "extension" | "process" | "decision" | "charged" | "fees" | "fee-name" | "fee-standard" | "fee-basis" | "result" | "result-kind" | "validity" | "consultation" | "complaint" | "visits" | "visit-reason" | "online" | "online-depth" | "url" | "express" | "appointment" | "online-payment" | "coverage" | "address" | "hours" | "partners" | "superior" | "superior-item" | "intermediaries" | "sample" | "review" | "litigation" | "note")
text: Text
}
/**
 * 目录表格的哪一列是事项的哪一项 · Which column of a catalog holds which part of an item.
 */
export interface MappingDefinition {
mapping: Text
/**
 * 各工作表，逐个列出 · The sheets, one by one.
 */
sheets: MappingSheet[]
}
