/** The help of the commands about keys and approvals in Chinese. */
import type { HelpWords } from './help-words.ts';

const KEY = '你的私钥。';
const PASSPHRASE = '口令所在的文件，取第一行；不写时取环境变量 GUHUA_PASSPHRASE，再没有就询问。';

const ROOT_FLAGS = {
  threshold: '要几个有「根」职责的人签名。',
  expires: '到哪天为止有效；不写时为一年后。',
  log: '日志的公钥（C2SP verifier key）；可写多次。',
  witness: '见证者的公钥（C2SP verifier key）；可写多次。',
  'witness-threshold': '检查点要几个见证者联署；不写时为全部。',
};

/** What a release says that no definition holds. */
const STATEMENT_FLAGS = {
  effective: '生效的第一天，如 2026-12-01；不写时为今天。',
  'retroactive-reason': '追溯到过去日期的理由；没有理由不能追溯。',
  reason: '为什么要有对申请人更不利的版本；没有理由不能发布这样的版本。',
  basis: '要求这样做的法律及条款，如 《中华人民共和国消防法》第十五条。',
  'waiver-until': '这一理由到哪天为止可用于发布；不写时为三十天后。',
};

export const HELP_SIGNING_ZH: Readonly<Record<string, HelpWords>> = {
  approve: {
    summary: '审定发布和撤回：用自己的密钥在声明上签名。',
    description:
      '签所写事项在 approvals/ 里等待的全部声明：还没有发布的固化版本，以及别人准备好的撤回。第一个审定的人写明自哪天起生效。要部门一人、中心一人；自己写的不能自己审定。',
    args: { items: '事项：标识、编码或名称。' },
    flags: {
      ...STATEMENT_FLAGS,
      all: '所有等待的、可由你审定的。',
      key: KEY,
      'passphrase-file': PASSPHRASE,
      role: '以哪种职责审定；根文件给的是别的职责时拒绝。',
      effective: '新版本生效的第一天；第一个审定的人必须写。',
      anew: '重新拟定声明，已有的签名作废。',
      'dry-run': '只说会签什么，什么都不写。',
    },
  },
  'keys:new': {
    summary: '生成一对密钥：用口令加密的私钥，和旁边的公钥。',
    description: '私钥（PKCS#8，Ed25519）只归本人，不放进工作区；公钥 FILE.pub 加入根文件。已有的文件不覆盖。',
    args: { file: '要写的私钥文件。' },
    flags: { 'passphrase-file': PASSPHRASE },
  },
  'keys:show': {
    summary: '看一把密钥：标识、算法、公钥，以及归谁。',
    args: { file: '公钥文件，或旁边有 .pub 的私钥文件。' },
  },
  'keys:list': {
    summary: '列出现行根文件里审定的人、职责和密钥。',
    flags: { draft: '改看下一份根文件的草稿，以及还缺什么。' },
  },
  'keys:root:init': {
    summary: '开始第一份根文件：谁可以审定、用哪把密钥、到哪天为止。',
    description:
      '写一份草稿 approvals/root.json，再往里加人。执行 keys root enter 之前不起作用；之后不签名就不能发布。',
    flags: ROOT_FLAGS,
  },
  'keys:root:rotate': {
    summary: '由现行的根文件开始下一份：更新期限，或更改人和密钥。',
    description: '写一份草稿 approvals/root.json。现行的和它自己的人签够了才能登记。',
    flags: ROOT_FLAGS,
  },
  'keys:root:add': {
    summary: '在根文件的草稿里加一个人，或加他的一把密钥。',
    description: '部门审定本部门的事项，中心审定全部；只编写定义的人不要职责和密钥。自己写的不能自己审定。',
    args: { person: '人的标识，如 li-na。' },
    flags: {
      name: '姓名；第一次加入时必须写。',
      role: '用密钥做什么；可写多次。',
      department: '所属部门；中心的人不写。',
      post: '所在岗位，如 housing/chief；可写多次。',
      key: '公钥文件（FILE.pub）。',
      from: '密钥启用的第一天；不写时为今天。',
      until: '密钥的最后一天；不写时与根文件相同。',
    },
  },
  'keys:root:remove': {
    summary: '从根文件的草稿里去掉一个人，或他的一把密钥。',
    description: '以前审定的仍然有效：每条记载都按当时的密钥核对。',
    args: { person: '人的标识，如 li-na。' },
    flags: { key: '只去掉这一把，写标识的开头。' },
  },
  'keys:root:sign': {
    summary: '在根文件的草稿上签名。',
    description: '先显示全文，请看清楚。现行根文件要求几人、草稿自己要求几人，都要签够。',
    flags: { key: KEY, 'passphrase-file': PASSPHRASE },
  },
  'keys:root:enter': {
    summary: '把签好的根文件记入登记库。',
    description: '自这一条起，发布和撤回都要有其中的人签名；登记库不会再回到不签名的状态。',
  },
  lock: {
    summary: '固化事项：给出版本，把摘要记入 guhua.lock。',
    description: '有错误的事项不固化，并说明原因。固化后改动过的事项要用 --new-version。',
    args: { items: '事项：标识、编码或名称。' },
    flags: {
      all: '工作区里没有错误的全部事项。',
      'new-version': '固化后改动过的，作为下一个版本。',
      author: '编写人，写根文件里的标识；有了根文件就必须写。',
      'dry-run': '只说会固化什么，什么都不写。',
    },
  },
  publish: {
    summary: '发布固化的版本：连同生效日期记入只增不改的登记库。',
    description:
      '一次命令全部记入或一条不记。记入之后不再改变。登记库有了根文件以后，只记入部门一人、中心一人都审定过的，自他们签定的日期起生效。',
    args: { items: '事项：标识、编码或名称；不写时为全部固化的事项。' },
    flags: { ...STATEMENT_FLAGS, approved: '只发布审定已齐的，其余继续等待。' },
  },
  withdraw: {
    summary: '撤回已发布的版本：自某日起不再有效，什么都不删除。',
    description:
      '登记库有了根文件以后，第一次执行在 approvals/ 里准备声明；部门一人、中心一人都审定以后，再执行一次才记入。',
    args: { item: '一个事项的标识。' },
    flags: {
      version: '哪一版；不写时为今天有效的。',
      reason: '理由，一并记入；准备时必须写。',
      'retroactive-reason': '追溯到过去日期的理由；没有理由不能追溯。',
      effective: '不再有效的第一天；不写时为今天。',
      author: '准备的人，写根文件里的标识；有了根文件就必须写。',
    },
  },
};
