/** Opening hours as texts, compared by the minutes of a day that they hold: `工作日 9:00-12:00，13:00-17:00`. */

const SPAN = /(\d{1,2})[:：](\d{2})\s*(?:-|–|—|~|～|至|到)+\s*(\d{1,2})[:：](\d{2})/gu;

interface Span {
  readonly from: number;
  readonly until: number;
}

/** How two texts compare: `more` where every minute of before is still open. With other words around, nothing is proved. */
export function compareOpeningHours(before: string, after: string): 'more' | 'less' | 'same' | 'unlike' {
  const [first, second] = [spansIn(before), spansIn(after)];
  if (first.length === 0 || second.length === 0 || wordsAround(before) !== wordsAround(after)) return 'unlike';
  const isKept = first.every((span) => isWithin(span, second));
  const isOld = second.every((span) => isWithin(span, first));
  if (isKept && isOld) return 'same';
  if (isKept) return 'more';
  return isOld ? 'less' : 'unlike';
}

function spansIn(text: string): readonly Span[] {
  const spans = [...text.matchAll(SPAN)].map(([, ...digits]): Span => {
    const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = digits.map(Number);
    return { from: fromHour * 60 + fromMinute, until: untilHour * 60 + untilMinute };
  });
  return joined(spans.toSorted((one, other) => one.from - other.from));
}

/** Spans that touch are one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && span.from <= last.until) {
      result[result.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    } else result.push(span);
  }
  return result;
}

function isWithin(span: Span, spans: readonly Span[]): boolean {
  return spans.some(({ from, until }) => from <= span.from && span.until <= until);
}

/** What the text says beside its hours, such as 工作日; hours of several kinds of days do not compare by minutes. */
function wordsAround(text: string): string {
  return text
    .normalize('NFKC')
    .replace(SPAN, '#')
    .replace(/[\s,，、;；]+/gu, '')
    .replace(/#+/gu, '#');
}
