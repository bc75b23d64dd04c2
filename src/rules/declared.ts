/**
 * The rules whose checks run in lower floors: reading the text (`source`), putting the workspace together (`reference`)
 * and reading processes (`process`, `time`). Here is what is known of them.
 */
import type { RuleInfo } from './rule.ts';

const YAML = 'YAML 1.2.2; design §3';
const SCHEMA = 'schemas/';

export const DECLARED_RULES: readonly RuleInfo[] = [
  fixable('source/syntax', 'Checks that a file is readable YAML.', '检查文件是可读的 YAML。', YAML),
  declared('source/empty', 'Checks that a file holds a definition.', '检查文件不是空的。', YAML),
  declared('source/one-document', 'Checks that a file holds one document only.', '检查一个文件只有一份文档。', YAML),
  declared('source/not-text', 'Checks that a definition is text in UTF-8.', '检查定义文件是 UTF-8 文字。', YAML),
  declared('source/too-large', 'Checks that a definition has a reasonable size.', '检查定义文件大小合理。', YAML),
  declared('source/unreadable', 'Checks that a file can be read.', '检查文件可以读取。', YAML),
  declared('source/too-deep', 'Checks that nesting has a reasonable depth.', '检查嵌套层数合理。', YAML),
  declared('source/duplicate-key', 'Checks that no key is written twice.', '检查同一个键不写两次。', YAML),
  declared('source/merge-key', 'Checks that no merge key << is used.', '检查不使用合并键 <<。', YAML),
  declared('source/anchor', 'Checks that no anchors and aliases are used.', '检查不使用锚点与别名。', YAML),
  declared('source/tag', 'Checks that no YAML tags are used.', '检查不使用 YAML 标签。', YAML),
  declared('source/plain-key', 'Checks that keys are plain words.', '检查键是普通文字。', YAML),
  fixable('source/tab', 'Checks that lines are indented by spaces.', '检查缩进使用空格而不是制表符。', YAML),
  fixable('source/full-width-colon', 'Checks that a key ends in a half-width colon.', '检查键后是半角冒号。', YAML),
  fixable(
    'source/chinese-quotes',
    'Checks that text is quoted by plain quotation marks.',
    '检查给文字加的引号是半角引号。',
    YAML,
  ),
  fixable(
    'source/invisible-character',
    'Checks that there are no invisible characters.',
    '检查没有看不见的字符。',
    YAML,
  ),
  fixable(
    'source/not-nfc',
    'Checks that text is in Unicode normal form C.',
    '检查文字是 Unicode 规范形式 C。',
    'Unicode UAX #15',
  ),
  fixable(
    'source/number-for-text',
    'Checks that codes and phones are written as text.',
    '检查编码与电话写成文字。',
    'design §3',
  ),
  declared('source/unknown-kind', 'Checks that a file says what it defines.', '检查文件说明它定义的是什么。', SCHEMA),
  fixable('source/unknown-key', 'Checks that every key is known.', '检查每个键都认识。', SCHEMA),
  declared('source/missing-key', 'Checks that nothing required is missing.', '检查必需的键没有缺少。', SCHEMA),
  declared('source/unfinished-draft', 'Checks that a draft is complete.', '检查草稿已经写完。', SCHEMA, 'warning'),
  declared(
    'source/key-out-of-place',
    'Checks that a step holds only what its verb takes.',
    '检查环节只写它该有的内容。',
    SCHEMA,
  ),
  declared('source/wrong-type', 'Checks that a value has the right shape.', '检查值的形式正确。', SCHEMA),
  fixable('source/not-allowed-value', 'Checks that a value is one of those allowed.', '检查值在允许的范围内。', SCHEMA),
  declared('source/wrong-form', 'Checks that a value is written as expected.', '检查值的写法正确。', SCHEMA),
  declared('source/empty-value', 'Checks that a key has a value.', '检查键有值。', SCHEMA),
  declared('source/out-of-range', 'Checks that a number is in range.', '检查数值在范围内。', SCHEMA),
  declared('source/repeated-entry', 'Checks that a list has no entry twice.', '检查列表没有重复。', SCHEMA),
  declared(
    'source/suppression-unknown-rule',
    'Checks that a comment which suppresses findings names a rule that exists.',
    '检查忽略注释写明的规则存在。',
    'design §4',
  ),
  declared(
    'source/suppression-without-reason',
    'Checks that a comment which suppresses findings gives a reason.',
    '检查忽略注释写明理由。',
    'design §4',
  ),
  declared(
    'source/suppression-not-allowed',
    'Checks that no comment suppresses what is wrong with a text or a lock.',
    '检查忽略注释不用于文本本身和固化的问题。',
    'design §4；design §5',
  ),
  {
    ...fixable(
      'source/suppression-unused',
      'Checks that a comment which suppresses findings still has one to suppress.',
      '检查忽略注释所忽略的问题仍然存在。',
      'design §4',
    ),
    severity: 'warning',
  },
  declared('reference/duplicate-id', 'Checks that an id is defined once.', '检查标识只定义一次。', 'design §3'),
  declared('process/step-without-verb', 'Checks that a step says what it is.', '检查环节写明动作。', 'design §3'),
  declared('process/several-verbs', 'Checks that a step has one verb only.', '检查环节只有一个动作。', 'design §3'),
  declared(
    'process/duplicate-step',
    'Checks that a step has an identity of its own.',
    '检查环节标识不重复。',
    'design §3',
  ),
  declared('process/unknown-step', 'Checks that steps referred to exist.', '检查引用的环节存在。', 'design §3'),
  declared(
    'process/unknown-branch',
    'Checks that `after` names a branch of the same block.',
    '检查「在后」引用同一并联中的分支。',
    'design §3',
  ),
  declared(
    'process/circular-after',
    'Checks that branches do not wait for each other.',
    '检查分支没有互相等待。',
    'design §3',
  ),
  declared(
    'process/return-target',
    'Checks that a return leads to an earlier step, and not into a branch.',
    '检查退回的是前面的环节，不是别的分支里的。',
    'design §3',
  ),
  declared(
    'process/lone-branch',
    'Checks that a parallel block has two branches or more.',
    '检查并联至少有两个分支。',
    'design §3',
    'warning',
  ),
  declared('process/empty-branch', 'Checks that a branch has steps.', '检查分支有环节。', 'design §3'),
  declared(
    'process/choice-without-otherwise',
    'Checks that a choice covers every other case.',
    '检查选择写明其余情形。',
    'design §3',
  ),
  declared(
    'process/variant-skips-required',
    'Checks that a variant skips optional steps only.',
    '检查变体只省去可省略的环节。',
    'design §3',
  ),
  declared(
    'process/missing-argument',
    'Checks that a template gets all its parameters.',
    '检查模板的参数都已给出。',
    'design §3',
  ),
  declared(
    'process/unknown-argument',
    'Checks that an argument is a parameter of the template.',
    '检查给出的参数模板里有。',
    'design §3',
  ),
  declared(
    'process/argument-is-no-duration',
    'Checks that an argument for a limit is a length of time.',
    '检查时限参数是时长。',
    'design §3',
  ),
  declared(
    'time/step-in-calendar-days',
    'Checks that a step is limited in working time.',
    '检查环节时限以工作日或小时计。',
    '行政许可法第八十二条',
  ),
  declared(
    'time/business-hours',
    'Checks that business hours follow each other.',
    '检查办公时段先后相接，没有重叠。',
    '民法典第二百零三条',
  ),
  declared(
    'time/calendar-day',
    'Checks that days of the calendar exist and belong where they stand.',
    '检查工作日历里的日子存在，并写在所属的年份下。',
    '行政许可法第八十二条',
  ),
  declared(
    'time/calendar-day-repeated',
    'Checks that the calendar says of a day only once whether the center is open.',
    '检查工作日历里一个日子只写一次。',
    '行政许可法第八十二条',
  ),
  declared(
    'time/calendar-day-without-effect',
    'Checks that the center’s own days differ from the official working days.',
    '检查自定的办公、不办公日与国家规定的不同。',
    '全国年节及纪念日放假办法',
    'info',
  ),
  declared(
    'registry/locked-edited',
    'Checks that a locked definition is not edited.',
    '检查已固化的定义没有被改动。',
    'design §5',
  ),
  declared(
    'registry/locked-missing',
    'Checks that a locked definition is still there.',
    '检查已固化的定义仍在。',
    'design §5',
  ),
  declared(
    'baseline/stale',
    'Checks that the baseline holds no finding that is no longer there.',
    '检查存量清单里没有已经改好的问题。',
    'design §4',
  ),
  declared('registry/lock-file', 'Checks that guhua.lock can be read.', '检查 guhua.lock 可以读取。', 'design §5'),
];

function declared(
  id: string,
  en: string,
  zh: string,
  source: string,
  severity: RuleInfo['severity'] = 'error',
): RuleInfo {
  return { id, purpose: { en, zh }, source, severity };
}

function fixable(id: string, en: string, zh: string, source: string): RuleInfo {
  return { ...declared(id, en, zh, source), fixable: true };
}
