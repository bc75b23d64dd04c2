/** The help of the commands in Chinese; the English texts stand at the commands. A test finds what is missing. */
export interface HelpWords {
  readonly summary: string;
  readonly description?: string;
  readonly flags?: Readonly<Record<string, string>>;
  readonly args?: Readonly<Record<string, string>>;
}

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
  laws: '法律库：本中心引用的法律。',
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
  disclose: {
    summary: '从登记库中有效的版本写出公示表：网站和工作簿。',
    description: '没有固化的事项标明「草稿」。新的内容写好后才换下旧的，中途停止不影响旧的内容。',
    flags: {
      out: '写到哪个文件夹。',
      'as-of': '公示哪一天有效的版本；不写时为今天。',
      'published-only': '不写没有固化的事项。',
    },
  },
  draw: {
    summary: '画流程图：在终端里、SVG 或 Mermaid，按部门分泳道。',
    args: { id: PROCESS },
    flags: {
      format: '画成什么。',
      variant: '流程的变体，如 green-channel。',
      out: '写到文件；画多幅时写到文件夹；不写时输出到屏幕。',
      processes: '工作区里所有不是模板的流程及其变体。',
      all: '同上，再加所有事项。',
      json: '以 JSON 列出写了哪些文件。',
    },
  },
  explain: {
    summary: '说明一条规则：查什么、为什么、怎样是错、怎样是对。',
    args: { rule: '规则的标识，与检查结果中的一样。' },
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
  history: { summary: '登记库中关于一个事项的全部记载。', args: { item: ITEM } },
  import: {
    summary: '把事项目录（电子表格）导入为一个事项一个文件。',
    description: '逐行说明结果：导入、导入但有问题、拒绝。再次导入没有变化的目录，什么都不改。',
    args: { file: '电子表格：xlsx、xls、ods、csv。' },
    flags: {
      'dry-run': '只说会做什么，什么都不写。',
      overwrite: '导入后被人改过的文件也覆盖。',
      keys: '写出的键用哪种语言；不写时按 guhua.yaml。',
      schema: '从事项文件看到的格式文件，供编辑器使用；不写时用本程序自带的。',
      summary: '不逐行列出，只给合计。',
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
  lock: {
    summary: '固化事项：给出版本，把摘要记入 guhua.lock。',
    description: '有错误的事项不固化，并说明原因。固化后改动过的事项要用 --new-version。',
    args: { items: '事项：标识、编码或名称。' },
    flags: {
      all: '工作区里没有错误的全部事项。',
      'new-version': '固化后改动过的，作为下一个版本。',
      'dry-run': '只说会固化什么，什么都不写。',
    },
  },
  publish: {
    summary: '发布固化的版本：连同生效日期记入只增不改的登记库。',
    description: '一次命令全部记入或一条不记。记入之后不再改变。',
    args: { items: '事项：标识、编码或名称；不写时为全部固化的事项。' },
    flags: {
      effective: '生效的第一天，如 2026-12-01；不写时为今天。',
      'retroactive-reason': '追溯到过去日期的理由；没有理由不能追溯。',
    },
  },
  rules: { summary: '列出检查所用的规则。', args: { family: '只列一类规则。' } },
  show: {
    summary: '显示一个事项：当前的定义，或某一天有效的版本。',
    args: { item: ITEM },
    flags: { 'as-of': '登记库中这一天有效的版本，如 2026-12-01。' },
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
  verify: {
    summary: '核验登记库：每条记载、每个定义和它们之间的链接。',
    description:
      '有任何改动、删除或绕过发布的添加，都以 4 结束并指出哪一条。guhua.lock 记下的链头必须在其中，所以截去末尾也看得出来。',
    flags: { head: '从前见过的链头（sha256:…），代替 guhua.lock 中的。', registry: '登记库文件，代替工作区的。' },
  },
  who: {
    summary: '谁做什么：一个流程的，或一个部门在所有事项里的，按岗位列出时限。',
    args: { id: '流程或事项（标识、编码或名称），或者部门（标识或名称）。' },
    flags: { variant: '流程的变体，如 green-channel。' },
  },
  withdraw: {
    summary: '撤回已发布的版本：自某日起不再有效，什么都不删除。',
    args: { item: '一个事项的标识。' },
    flags: {
      version: '哪一版；不写时为今天有效的。',
      reason: '理由，一并记入。',
      'retroactive-reason': '追溯到过去日期的理由；没有理由不能追溯。',
      effective: '不再有效的第一天；不写时为今天。',
    },
  },
};
