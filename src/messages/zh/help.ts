/** The help of the commands in Chinese; the English texts stand at the commands. A test finds what is missing. */

import { HELP_PROOF_ZH } from './help-proof.ts';
import { HELP_SIGNING_ZH } from './help-signing.ts';
import type { HelpWords } from './help-words.ts';

/** Section headings of help. */
export const SECTIONS_ZH: Readonly<Record<string, string>> = {
  USAGE: '用法',
  ARGUMENTS: '参数',
  FLAGS: '选项',
  'GLOBAL FLAGS': '通用选项',
  DESCRIPTION: '说明',
  EXAMPLES: '例子',
  COMMANDS: '命令',
  VERSION: '版本',
  TOPICS: '主题',
  ALIASES: '别名',
};

/** Groups of commands, such as `guhua laws import`; in English they stand in package.json. */
export const TOPICS_ZH: Readonly<Record<string, string>> = {
  keys: '密钥：谁可以审定，用哪把密钥签名。',
  'keys:root': '根文件：哪些人以哪些密钥审定，到哪天为止。',
  laws: '法律库：本中心引用的法律。',
  new: '新建部门或事项的文件。',
  registry: '登记库：检查点、见证和公布。',
};

const JSON_FLAG = '以 JSON 输出。';
const ITEM = '一个事项：标识、编码或名称。';
const PROCESS = '一个流程或事项：标识、编码或名称。';

/** Command → its help; `*` holds the flags that all commands have. */
export const HELP_ZH: Readonly<Record<string, HelpWords>> = {
  '*': {
    summary: '',
    flags: {
      lang: '输出的语言。',
      workspace: '工作区，即有 guhua.yaml 的文件夹；不写时取当前或上级文件夹。',
      json: JSON_FLAG,
    },
  },
  bundle: {
    summary: '一项联合办理：材料合并了什么、少跑几趟、时间省多少、承诺能否兑现。',
    description: '由各事项和流程算出：同一份材料只交一次，前一事项的结果由中心内部转给后一事项。',
    args: { bundle: '一项联合办理：标识或名称。' },
  },
  check: {
    summary: '对照格式、法律和算术检查定义。',
    description:
      '检查整个工作区，或只检查所写的文件和文件夹；写 - 检查标准输入。没有问题时以 0 结束，有错误时以 1 结束，有读不到的以 3 结束。',
    args: { paths: '文件或文件夹，或 -；不写时检查整个工作区。' },
    flags: {
      format: '检查结果的格式。',
      output: '另把结果写到文件，如 sarif=check.sarif；可写多次。',
      info: '在文字结果中也列出说明；否则只给条数。',
      json: '同 --format json。',
      'max-warnings': '提醒多于此数时以 1 结束。',
      'errors-only': '只看错误。',
      'changed-since': '只检查自 git 某次提交以来改动的，以及依赖它们的。',
      shard: '只检查共 N 份中的第 I 份，如 2/4，供几台机器分担。',
      'stdin-filename': '标准输入当作哪个文件检查。',
      baseline: '存量清单：以前就知道、不再列出的问题；不写时取 guhua.yaml 旁的 guhua-baseline.json。',
      'write-baseline': '把现在的问题建成存量清单。',
      'update-baseline': '从存量清单中去掉已经改好的，不增加任何一条。',
      fix: '改正能机械改正的，已固化的不改。',
      'dry-run': '什么都不写，只显示 --fix 会改什么。',
      watch: '文件一改动就再检查，直到 Ctrl-C。',
    },
  },
  deadline: {
    summary: '一件事何时到期：承诺的、法定的日期，以及每个环节的。',
    description: '按国务院的放假通知、本中心自定的日子和办公时间计算，受理当日不计。还没有放假通知的日期标明「暂定」。',
    args: { id: PROCESS },
    flags: {
      accepted: '受理的时间（北京时间），如 2026-09-29T16:40。',
      variant: '流程的变体，如 green-channel。',
      paused: '发生过的暂停或补正，起日和止日，如 专家评审=2026-10-15..2026-10-23；可写多次。',
    },
  },
  diff: {
    summary: '一个事项或者流程的两个版本有什么不同，对申请人是好是坏。',
    description:
      '比较的是定义的意思，不是文字：环节按标识对应，期限按算术比较。一边可以是 work（工作文件）、published（已公布）、locked（已固化）、版本号（1）、日期（@2026-12-01）、文件、文件夹，或者 git 的一次提交（HEAD~1、rev:main）。不写时，拿已公布的（没有公布的，拿固化的）版本与工作文件比较。写 --all 时不写事项，只写两边。',
    args: {
      id: '一个事项（标识、编码或名称）或流程（标识或名称）。',
      before: '原来的；不写时是 published。',
      after: '现在的；不写时是 work。',
    },
    flags: {
      all: '比较全部事项，每个一行。',
      why: '每处改动都说明为什么更不利、更有利或者不变。',
      'exit-code': '有任何不同时以 1 结束。',
      'fail-on': '有对申请人更不利的改动时以 4 结束。',
    },
  },
  disclose: {
    summary: '从登记库中有效的版本写出公示表：网站、工作簿、PDF 等。',
    description:
      '没有固化的事项标明「草稿」。新的内容写好后才换下旧的，中途停止不影响旧的内容。写了事项的，只写这个事项的表，一种格式。',
    args: { item: '一个事项的标识、编码或名称；不写时为全部。' },
    flags: {
      format: 'html、md、xlsx、csv、json、pdf，用逗号隔开；不写时为 html,xlsx，一个事项为 md。',
      out: '写到哪个文件夹，不写时为 out/portal；一个事项的，写到哪个文件。',
      'as-of': '公示哪一天有效的版本；不写时为今天。',
      since: '列出这一天以来的变更；不写时为一年以来的。',
      'published-only': '不写没有固化的事项。',
      'base-url': '网站将放在哪个网址，二维码由它写成；不写时依 guhua.yaml。',
      'log-key': '登记日志的公钥（一行）；有了它，每个页面都能在浏览器里核验自己的登记证明。',
      check: '什么都不写，核对一个文件夹与登记库是否一致，不一致即告失败。',
      browser: '打印 PDF 的 Chromium、Chrome 或 Edge。',
    },
  },
  draw: {
    summary: '画流程图：在终端里、SVG、PNG、PDF 或 Mermaid，按部门或岗位分泳道。',
    args: { id: PROCESS },
    flags: {
      format: '画成什么。',
      variant: '流程的变体，如 green-channel。',
      variants: '流程和它所有的变体并列。',
      lanes: '一条泳道是一个部门，还是一个岗位。',
      theme: '颜色：随读者的屏幕，总是浅色，总是深色。',
      out: '写到文件；画多幅时写到文件夹；不写时输出到屏幕。',
      processes: '工作区里所有不是模板的流程及其变体。',
      all: '同上，再加所有事项。',
      browser: '生成 PNG 和 PDF 的 Chromium、Chrome 或 Edge。',
      json: '以 JSON 列出写了哪些文件。',
    },
  },
  explain: {
    summary: '说明一条规则：查什么、为什么、怎样是错、怎样是对。',
    args: { rule: '规则的标识，与检查结果中的一样。' },
  },
  export: {
    summary: '把事项导出为电子表格、JSON 或关联数据，或者导出供部门填报的工作簿。',
    description: '按本中心列名导出的表格可以再导入：凡一个事项说不全的，都会指明。文件要么写全，要么不写。',
    args: { format: 'xlsx、csv 供人看，json 供程序读，jsonld 即 CPSV-AP 3.2。' },
    flags: {
      out: '要写的文件，- 为标准输出；不写时以中心命名。',
      layout: '电子表格的列：center 为本中心的列名，gbt39046 为 GB/T 39046 的数据项；不写时取前者。',
      like: '按这个电子表格的列、列序和列名导出。',
      'base-iri': '关联数据中标识的开头；不写时为 urn:guhua:中心:。',
      template: '带下拉列表和提示的空白工作簿，由部门填报。',
      department: '只要某部门的事项，写标识或名称；可写几次。',
      item: '只要某个事项，写标识、编码或名称；可写几次。',
      'published-only': '登记库中今天有效的版本。',
      'as-of': '登记库中这一天有效的版本。',
    },
  },
  fmt: {
    summary: '整理定义的写法：键的次序、缩进、统一的拼写。',
    description:
      '整理整个工作区，或只整理所写的文件和文件夹；写 - 时从标准输入读、向标准输出写。注释跟着所说的内容走，定义的内容不变：已固化的不需要新的版本。读不懂的文件原样不动。输出改动过的文件。',
    args: { paths: '文件或文件夹，或 -；不写时为整个工作区。' },
    flags: {
      keys: '把键和取值的名称改成哪种语言；不写时各文件不变。',
      check: '什么都不写，只列出会改动的文件；有的话以 1 结束。',
    },
  },
  history: {
    summary: '登记库中关于一个事项的全部记载。',
    args: { item: ITEM },
    flags: {
      'as-of': '看这一天哪一版有效；不写时为今天。',
      'known-at': '登记库在这一天结束时的样子：以后登记的不算。',
    },
  },
  import: {
    summary: '把事项目录（电子表格）导入为一个事项一个文件。',
    description: '逐行说明结果：导入、合并到改过的文件、有冲突、拒绝。再次导入没有变化的目录，什么都不改。',
    args: { file: '电子表格：xlsx、xls、et、ods、csv、tsv。' },
    flags: {
      plan: '只说每一行会怎样，什么都不写。',
      mapping: '哪一列是什么，即 --write-mapping 写出的文件。',
      'write-mapping': '写出哪一列是什么，补好后用 --mapping 传回；不导入。',
      annotate: '另写一份工作簿，在每个要看的单元格上加批注。',
      theirs: '这个事项的冲突以表格为准；可以写多次。',
      ours: '这个事项的冲突以文件为准，以后不再提；可以写多次。',
      overwrite: '不管后来改过什么，所有文件都照表格写。',
      accept: '含有宏（macros）或引用别的工作簿（links）的也读，只读单元格。',
      keys: '写出的键用哪种语言；不写时按 guhua.yaml。',
      schema: '从事项文件看到的格式文件，供编辑器使用；不写时用本程序自带的。',
      summary: '不逐行列出，只给合计。',
    },
  },
  init: {
    summary: '新建工作区：guhua.yaml 和常用的流程模板。',
    description: '已有的文件都不覆盖。接下来新建部门和事项：guhua new；有表格的用 guhua import。',
    args: { folder: '文件夹，没有就新建；不写时取当前文件夹。' },
    flags: {
      name: '中心的全称。',
      id: '中心的标识；不写时取文件夹的名称。',
      region: '六位行政区划代码（GB/T 2260）。',
      keys: '键和检查结果的语言。',
    },
  },
  'new:department': {
    summary: '新建部门的文件，写好流程模板用到的岗位。',
    args: { id: '部门的标识，如 housing。' },
    flags: { name: '部门全称。' },
  },
  'new:item': {
    summary: '新建事项的文件；还缺什么，由 check 指出。',
    flags: {
      name: '事项名称。',
      department: '办理部门。',
      id: '事项的标识；不写时取该部门的下一个号。',
      instant: '即办件；不写时为承诺件。',
    },
  },
  'laws:import': {
    summary: '把法律的客观情况（名称、效力级别、版本、末条）收进法律库。',
    description: '只收工作区引用的法律。法律库已有的内容不改动，所以可以手改；再次导入什么都不改。',
    args: { source: '法律目录（csv、xlsx），或者法律文本的文件夹，文件名为 标题(日期).md。' },
    flags: {
      out: '法律库文件；不写时为工作区的 laws.yaml。',
      all: '工作区没有引用的也收。',
      'dry-run': '只说会做什么，什么都不写。',
    },
  },
  list: {
    summary: '列出事项、联合办理、流程、部门或窗口。',
    args: { kind: '列出什么。' },
    flags: { department: '只列一个部门的。', search: '只列标识或名称含有这些字的。' },
  },
  rules: { summary: '列出检查所用的规则。', args: { family: '只列一类规则。' } },
  show: {
    summary: '显示一个事项：当前的定义，或某一天有效的版本。',
    args: { item: ITEM },
    flags: {
      'as-of': '登记库中这一天有效的版本，如 2026-12-01。',
      'known-at': '按登记库在这一天结束时的样子；没有 --as-of 时也看这一天。',
    },
  },
  stats: { summary: '中心的各项指标，由定义和登记库算出。' },
  time: {
    summary: '流程要多久：关键路径、余量、各环节相加、计入与不计入期限的时间。',
    description:
      '时间都是计入期限的工作时间。加 --compare 或 --compare-variant，说明改动省了多少、省在哪里；加 --gantt，按部门分泳道画成横条。',
    args: { id: '一个流程或事项（标识、编码或名称），或者它在某一天有效的版本，如 housing-001@2026-12-01。' },
    flags: {
      variant: '流程的变体，如 green-channel。',
      compare: '之后的流程或事项：省了多少，省在哪里。',
      'compare-variant': '与那个流程（或同一流程）的变体相比。',
      gantt: '画出各环节占用时间的横条图。',
      format: '横条图画成什么。',
      brief: '只用一行给出时间。',
    },
  },
  ...HELP_PROOF_ZH,
  who: {
    summary: '谁做什么：一个流程的，或一个部门在所有事项里的，按岗位列出时限。',
    args: { id: '流程或事项（标识、编码或名称），或者部门（标识或名称）。' },
    flags: { variant: '流程的变体，如 green-channel。' },
  },
  ...HELP_SIGNING_ZH,
};
