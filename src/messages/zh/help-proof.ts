/** The help in Chinese of the commands about the log: verifying, proving, witnessing, and what becomes of versions. */
import type { HelpWords } from './help-words.ts';

const REGISTRY = '登记库文件，代替工作区的。';
const WITNESS = '见证者的核验密钥，必须有它的联署；可写多次。';
const PASSPHRASE = '首行是口令的文件；不写时取 GUHUA_PASSPHRASE，再没有就询问。';
const AUTHOR = '由谁准备，写根文件中的标识；有了根文件就要写。';
const RETROACTIVE = '追溯到以前某日的理由；没有理由就拒绝。';
const TWO_CALLS =
  '登记库有根文件以后，第一次运行在 approvals/ 里准备好声明；部门和中心各有一人审定后，第二次运行才登记。';

export const HELP_PROOF_ZH: Readonly<Record<string, HelpWords>> = {
  verify: {
    summary: '核验登记库：每一条记载、每一份定义和它们的默克尔树。',
    description:
      '有记载不是经发布而改动、删去或添加的，以 4 结束并指出是哪一条。guhua.lock 存的检查点和所写的检查点都必须在日志里，所以末尾被截断、日志被改写也看得出来。',
    flags: {
      checkpoint: '从前见过的检查点，日志必须含有它；可写多次。',
      key: '日志的核验密钥：它存的每个检查点都必须有其中一把的签名；可写多次。',
      witness: WITNESS,
      registry: REGISTRY,
    },
  },
  prove: {
    summary: '证明一个版本已经发布：一个文件，核对它不用登记库。',
    description:
      '文件是 C2SP 的 tlog-proof：签过名的记载、它到日志树根的路径、日志和见证者签的检查点。用 guhua verify-proof 核对，别的程序也能核对。',
    args: { item: '一个事项：标识、编码或名称。' },
    flags: {
      version: '哪一版；不写时取今天有效的。',
      entry: '不是发布，而是日志中的某一条，如撤回：写它的序号。',
      output: '证明写到哪里，如 gas.tlog-proof；不写时写到标准输出。',
      definition: '把记载所说的定义也写出来，规范 JSON。',
    },
  },
  'verify-proof': {
    summary: '核对 guhua prove 写出的证明，不用登记库，也不用工作区。',
    description:
      '证明是假的、属于别的日志、或没有所写密钥的签名，都以 4 结束并说明缘由。日志的密钥要从证明以外的地方得来。',
    args: { file: '证明，C2SP tlog-proof。' },
    flags: {
      key: '日志的核验密钥，guhua registry checkpoint 会显示它。',
      witness: WITNESS,
      definition: '规范 JSON 的定义，看它是不是所发布的那一份。',
    },
  },
  'registry:checkpoint': {
    summary: '显示日志的检查点：名称、条数、树根和签名。',
    description:
      '写了密钥时，先签到现在为止的日志。检查点要放在登记库的主人够不着的地方，以后用 guhua verify --checkpoint 文件 核对日志是否仍以它开头。',
    flags: {
      key: '日志的私钥：签日志现在到哪里。',
      'passphrase-file': PASSPHRASE,
      add: '见证者联署过的检查点：把联署收进登记库。',
      witness: '见证者的核验密钥，收下它的联署；不写时取根文件中的；可写多次。',
    },
  },
  'registry:cosign': {
    summary: '作为见证者，核验登记库并联署它的检查点。',
    description:
      '见证者是登记库的主人以外的人，如另一个部门。先核验一切，并核对日志含有上一次联署的检查点（存在所写的文件里）。联署过的检查点写到标准输出，由中心用 guhua registry checkpoint --add 收下。',
    flags: {
      key: '见证者的私钥；它不签别的。',
      'passphrase-file': PASSPHRASE,
      name: '见证者的名称，如 sjj.fy.gov.cn；没有空格和加号。',
      seen: '见证者存上一次联署的检查点的文件；第一次时新建。',
      'log-key': '日志的核验密钥，检查点必须有它的签名。',
      registry: REGISTRY,
    },
  },
  'registry:export': {
    summary: '把日志写成任何网站都能公布的文件：C2SP tlog-tiles 和各份定义。',
    description: '文件夹里已有的不再写。检查点最后写，读者不会见到缺少记载的检查点。',
    args: { folder: '写到哪个文件夹。' },
  },
  restore: {
    summary: '恢复撤回的版本：自某日起重新有效，那时不能有别的版本有效。',
    description: TWO_CALLS,
    args: { item: '一个事项的标识。' },
    flags: {
      version: '哪一版。',
      reason: '理由；随恢复登记，准备时要写。',
      effective: '重新有效的第一天；不写时为今天。',
      'retroactive-reason': RETROACTIVE,
      author: AUTHOR,
    },
  },
  correct: {
    summary: '更正登记库里一条记载的错字；那一条本身不动。',
    description: `用于理由、名称之类。决定何时哪一版有效的不能这样改：撤回那一版，再发布正确的。${TWO_CALLS}`,
    args: { entry: '那一条的序号。' },
    flags: {
      field: '写错的一项，如 reason。',
      is: '应当怎么写。',
      reason: '怎么错的，或谁发现的。',
      author: AUTHOR,
    },
  },
};
