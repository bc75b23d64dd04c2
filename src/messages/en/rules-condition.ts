/** What is said of the conditions of choices and variants. */
import type { Messages } from '../messages.ts';

export const rulesCondition: Messages = {
  'process/condition-syntax.empty': 'The condition is empty.',
  'process/condition-syntax.empty.hint': 'Write one, such as area > 2000; every other case belongs below “otherwise”.',
  'process/condition-syntax.habit': 'In a condition, write {meant} for “{written}”.',
  'process/condition-syntax.habit.hint':
    'Compare by = != < <= > >= in half width, join by and, or, not(…), put text in double quotes, and no commas in numbers.',
  'process/condition-syntax.symbol': 'The symbol “{symbol}” has no meaning in a condition.',
  'process/condition-syntax.symbol.hint':
    'Use half-width symbols: = != < <= > >= + - * / ( ) [ ] , .. and double quotes; write not(…) for the opposite.',
  'process/condition-syntax.open-text': 'The quotation mark {quote} is never closed.',
  'process/condition-syntax.open-text.hint': 'Add {quote} where the text ends.',
  'process/condition-syntax.open-bracket': 'The bracket {bracket} is never closed.',
  'process/condition-syntax.open-bracket.hint': 'Add its other half, or delete this one.',
  'process/condition-syntax.escape': '“{written}” has no meaning within a text.',
  'process/condition-syntax.escape.hint': 'Write \\\\ for a backslash and \\" for a quotation mark.',
  'process/condition-syntax.number-with-word': 'The number {number} is followed by “{word}”.',
  'process/condition-syntax.number-with-word.hint':
    'Write the number alone, in the unit that the field declares below “case”; for “and more” write >=.',
  'process/condition-syntax.unexpected': 'The condition cannot be read on from “{found}”.',
  'process/condition-syntax.unexpected.hint': 'Write and or or between two tests; delete what is too much.',
  'process/condition-syntax.value-expected': 'Something to compare is missing at “{found}”.',
  'process/condition-syntax.value-expected.hint':
    'Write a field, a number, a "text", true, false or date("2026-10-08").',
  'process/condition-syntax.constant-expected': 'Lists and ranges hold plain values, not “{found}”.',
  'process/condition-syntax.constant-expected.hint':
    'Put text in double quotes, as in ("new", "changed"); to compare with another field, write two tests with >= and <=.',
  'process/condition-syntax.list-expected': 'A list or a range must follow “in”.',
  'process/condition-syntax.list-expected.hint': 'Write a list as in ("new", "changed"), a range as in [500..2000].',
  'process/condition-syntax.range-without-dots': 'Two dots must stand between the ends of a range.',
  'process/condition-syntax.range-without-dots.hint': 'Write [500..2000], or (500..2000] without 500 itself.',
  'process/condition-syntax.between-without-and': 'The word “and” must stand between the two ends of “between”.',
  'process/condition-syntax.between-without-and.hint': 'Write between 500 and 2000; both ends belong to it.',
  'process/condition-syntax.not-without-brackets': 'Brackets must follow “not”.',
  'process/condition-syntax.not-without-brackets.hint': 'Write not(…), as in not(key).',
  'process/condition-syntax.date-without-text': 'A day in quotes must stand in the brackets of “date”.',
  'process/condition-syntax.date-without-text.hint': 'Write date("2026-10-08").',
  'process/condition-syntax.chained': 'One test compares once; here {operator} follows.',
  'process/condition-syntax.chained.hint': 'Write two tests, as in area > 500 and area < 2000, or area in (500..2000).',
  'process/condition-syntax.left-out': '“{construct}” is not used in the conditions of processes.',
  'process/condition-syntax.left-out.hint':
    'Use comparisons, and, or, not, in, between and arithmetic; what depends on today’s date is a field below “case”.',
  'process/condition-syntax.too-long': 'The condition has {length} characters, more than {most}.',
  'process/condition-syntax.too-long.hint': 'Make several cases of it, or a field below “case”.',
  'process/condition-syntax.too-deep': 'More than {most} brackets stand within one another.',
  'process/condition-syntax.too-deep.hint': 'Delete needless brackets, or make several cases.',

  'process/condition-names.unknown': 'The condition has “{name}”, which is no field of the case.',
  'process/condition-names.unknown.hint': 'Fields: {known}. Declare new ones below “case”; text goes in double quotes.',
  'process/condition-names.similar':
    'The condition has “{name}”, which is no field of the case; did you mean {suggestion}?',
  'process/condition-names.similar.hint': 'Write {suggestion}, or declare the field below “case”.',
  'process/condition-names.no-fields': 'The condition has “{name}”, but the process declares no fields of the case.',
  'process/condition-names.no-fields.hint':
    'Add “case:” with the field and its type; steps that stand in an item must first move to a process file.',
  'process/condition-names.unquoted': 'The text “{name}”, compared with {field}, has no quotation marks.',
  'process/condition-names.unquoted.hint': 'Write "{name}".',
  'process/condition-names.ambiguous': 'Several fields are called “{name}”: {ids}.',
  'process/condition-names.ambiguous.hint': 'Use the id in the condition, or give the fields different names.',

  'process/condition-types.not-condition': '“{written}” is neither true nor false, so it is no condition.',
  'process/condition-types.not-condition.hint':
    'Compare it, as in area > 2000; only a boolean field is a condition by itself.',
  'process/condition-types.not-boolean': '“{word}” goes with tests; “{written}” is none.',
  'process/condition-types.not-boolean.hint': 'Write each side out, as in area > 2000 or area < 500.',
  'process/condition-types.arithmetic': '“{written}” is no number, so nothing can be computed with it.',
  'process/condition-types.arithmetic.hint': 'Compute with numbers and number fields only.',
  'process/condition-types.should-be-number': '{field} is a number and cannot be compared with “{written}”.',
  'process/condition-types.should-be-number.hint': 'Write a number without quotes, such as 2000.',
  'process/condition-types.should-be-text': '{field} is text and cannot be compared with “{written}”.',
  'process/condition-types.should-be-text.hint': 'Write text in double quotes, such as "new".',
  'process/condition-types.should-be-boolean': '{field} is true or false and cannot be compared with “{written}”.',
  'process/condition-types.should-be-boolean.hint': 'Write the field alone, or not({field}).',
  'process/condition-types.should-be-date': '{field} is a date and cannot be compared with “{written}”.',
  'process/condition-types.should-be-date.hint': 'Write a date such as date("2026-10-08").',
  'process/condition-types.date-as-text': '{field} is a date; the text {written} is none.',
  'process/condition-types.date-as-text.hint': 'Write date({written}), the day as in 2026-10-08.',
  'process/condition-types.no-such-day': 'There is no day “{day}”.',
  'process/condition-types.no-such-day.hint':
    'Write year, month and day as in date("2026-10-08"), between 1900 and 2100.',
  'process/condition-types.no-order': '“{written}” is neither large nor small, so {operator} cannot compare it.',
  'process/condition-types.no-order.hint':
    'Compare text and booleans by =, != and in; what has an order is a number or a date.',
  'process/condition-types.null-order': 'null is no value, so {operator} cannot compare it.',
  'process/condition-types.null-order.hint': 'Write = null for what is not filled in, != null for what is.',
  'process/condition-types.units': '“{left}” is in {leftUnit} and “{written}” in {rightUnit}: they do not go together.',
  'process/condition-types.units.hint': 'Convert one of them, or correct the unit below “case”.',
  'process/condition-types.unknown-value': '{field} is never “{value}”.',
  'process/condition-types.unknown-value.hint': 'Its values: {known}. Add what is missing below “case”.',
  'process/condition-types.similar-value': '{field} is never “{value}”; did you mean {suggestion}?',
  'process/condition-types.similar-value.hint': 'Write "{suggestion}", or add the value below “case”.',
  'process/condition-types.empty-range': 'The range {written} holds nothing.',
  'process/condition-types.empty-range.hint':
    'Write the smaller end first, as in [500..2000]; a round bracket leaves its end out.',
  'process/condition-types.division-by-zero': 'Nothing can be divided by zero.',
  'process/condition-types.division-by-zero.hint': 'Correct the divisor.',

  'process/unreachable-case.contradiction': 'The case “{condition}” contradicts itself and never happens.',
  'process/unreachable-case.contradiction.hint':
    'Is an “and” meant to be an “or”, or a comparison turned round? Delete a case that is not needed.',
  'process/unreachable-case.earlier': 'The case “{condition}” is never reached: “{earlier}” before it takes all of it.',
  'process/unreachable-case.earlier.hint':
    'The first case that holds is taken: put the more special one first, or delete this one.',
  'process/unreachable-case.outer': 'The case “{condition}” contradicts the choice around it and never happens here.',
  'process/unreachable-case.outer.hint':
    'The condition around it holds all along and need not be asked again; delete the case or correct the condition.',
  'process/unreachable-case.otherwise':
    'The cases of “{choice}” take everything: the steps of “otherwise” are never done.',
  'process/unreachable-case.otherwise.hint':
    'Write “otherwise: []”; for what is not filled in write a case of its own, such as area = null.',
  'process/unreachable-case.variant': 'The condition “{condition}” of the variant “{variant}” contradicts itself.',
  'process/unreachable-case.variant.hint': 'Correct the condition, or delete the variant.',

  'process/overlapping-cases.cases': 'The cases “{first}” and “{second}” may both hold, as where {example}.',
  'process/overlapping-cases.cases.hint':
    'The one written first is taken then; if that is not meant, keep the conditions apart.',
  'process/overlapping-cases.variants': 'The variants “{first}” and “{second}” may both apply, as where {example}.',
  'process/overlapping-cases.variants.hint':
    'Variants have no order, so nobody knows which promise holds then: keep their conditions apart.',
};
