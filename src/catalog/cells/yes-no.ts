/** Yes and no in all spellings of catalogs. */
import { comparable } from '../clean-text.ts';
import { trailingBrackets } from './brackets.ts';
import { type CellReading, UNREAD, understood } from './reading.ts';
import { tickedAnswer } from './ticked.ts';

const YES = new Set(
  ['是', '有', '√', '✓', '✔', '☑', '支持', '可', '可以', '能', '收费', '需要', 'y', 'yes', 'true', '1', '对', 'v'].map(
    comparable,
  ),
);
const NO = new Set(
  ['否', '无', '×', '✕', '✗', '✘', 'x', '不支持', '不可', '不可以', '不能', '不收费', '免费', '不需要', '不'].map(
    comparable,
  ),
);
const NO_IN_LETTERS = new Set(
  ['n', 'no', 'false', '0', '-', '—', '--', '——', '/', '\\', '没有', '不涉及', '不适用'].map(comparable),
);

/** `可网办`, `支持邮寄`, `暂不支持`, `不可预约`: the answer together with what was asked. */
const ASKED =
  '(?:网办|网上办理|在线办理|网上受理|全程网办|预约|网上预约|快递|物流快递|物流|邮寄|网上支付|在线支付|收费|提供)?';
const YES_PHRASE = new RegExp(`^(?:支持|可|可以|能|能够|已)${ASKED}$`, 'u');
const NO_PHRASE = new RegExp(`^(?:暂不|不|未|暂未|无法|尚未)(?:支持|可|可以|能|能够|需要|涉及|开通)?${ASKED}$`, 'u');

/** Reads a cell that answers yes or no. */
export function readYesNo(text: string): CellReading<boolean> {
  const ticked = tickedAnswer(text);
  const plain = comparable(ticked ?? text).replace(/[。.]$/u, '');
  if (YES.has(plain) || YES_PHRASE.test(plain)) return understood(true);
  if (NO.has(plain) || NO_IN_LETTERS.has(plain) || NO_PHRASE.test(plain)) return understood(false);
  // «是（提前一日预约）»: the answer is clear, and the remark is kept.
  const remarked = trailingBrackets(text.trim());
  if (remarked === undefined || remarked.before === '') return UNREAD;
  const reading = readYesNo(remarked.before);
  return reading.kind === 'value' ? understood(reading.value, [...reading.rest, remarked.inside]) : UNREAD;
}
