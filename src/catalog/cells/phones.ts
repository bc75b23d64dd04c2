/** Phone numbers: `020-38356454转1`, `020-12333–9` with a full-width dash, several joined, `无` (domain §7). */
import { halfWidth, oneLine, saysNothing } from '../clean-text.ts';
import { splitOutside } from './brackets.ts';
import { type CellReading, NOTHING, UNREAD, understood } from './reading.ts';

/** What is longer holds a number among addresses and hours; no caller could dial it. */
const LONGEST = 80;

const DASHES = '[‐‑‒–—―−ー－-]';
const DASH_IN_NUMBER = new RegExp(`(?<=[\\d)])\\s*${DASHES}+\\s*(?=\\d)`, 'gu');
const NUMBER = /\d{3,}/u;

/** A number with its extension, and in brackets whose it is: `0558-2262345转8021（工作日）`. */
const PHONE = /^\+?[\d()-]{3,}(?:\s*(?:转|分机|#|ext\.?)\s*\d+)?(?:\s*[（(][^（）()]*[)）])?$/u;

/** A number behind a word that says that it is one. */
const LABELLED =
  /(?:咨询|联系|服务|监督|投诉|监督投诉|举报|办公)?电话(?:号码)?[：:]\s*(\+?[\d(（][\d()（）\s转‐‑‒–—―−ー－-]{2,}\d(?:[、/,，][\d-]{5,})*)/gu;

/**
 * Reads a cell of phone numbers.
 * @returns numbers with plain digits and dashes, several joined by `、`; words between them stay as they are
 */
export function readPhones(text: string): CellReading<string> {
  if (saysNothing(text)) return NOTHING;
  const labelled = labelledNumbers(text);
  if (labelled !== undefined) return labelled;
  if (!NUMBER.test(halfWidth(text)) || text.length > LONGEST) return UNREAD;
  const plain = oneLine(text.replaceAll('\n', '、'))
    .replace(/[０-９（）]+/gu, (characters) => (/[０-９]/u.test(characters) ? halfWidth(characters) : characters))
    .replace(DASH_IN_NUMBER, '-')
    // (0558)2262345 is 0558-2262345.
    .replace(/[（(](0\d{2,3})[)）]\s*-?\s*(?=\d)/gu, '$1-');
  const parts = splitOutside(plain, '；;，,、/');
  return understood(parts.every((part) => PHONE.test(part)) ? parts.join('、') : plain);
}

/** `咨询电话：0558-2262345`: without its label; among addresses and hours the number alone, and the whole is kept. */
function labelledNumbers(text: string): CellReading<string> | undefined {
  const numbers = [...text.matchAll(LABELLED)].map(([, number = '']) => number.trim());
  const [first] = numbers;
  if (first === undefined) return undefined;
  const isAll = text.replace(LABELLED, '').replace(/[；;，,、。\s]/gu, '') === '';
  // A short text that says whose each number is stays as its author wrote it.
  if (!isAll && text.length <= LONGEST) return undefined;
  const reading = readPhones([...new Set(numbers)].join('、'));
  return reading.kind === 'value' ? understood(reading.value, isAll ? reading.rest : [text]) : undefined;
}
