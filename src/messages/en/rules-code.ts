/** What is said of codes: rules of the family `code`. */
import type { Messages } from '../messages.ts';

export const rulesCode: Messages = {
  'code/basic-form.segments': 'The basic code {code} does not have the segments of twelve characters.',
  'code/basic-form.segments.hint':
    'Twelve are 2 for the province, 2 for the category, 5 for the main item, 3 for the sub-item (000 for none, 00Y for a main item that has some).',
  'code/unknown-scheme.basic':
    'The basic code {code} has {length} characters, not the national {expected}: it is not checked.',
  'code/unknown-scheme.basic.hint':
    'Leave it where the province has its own scheme; else correct it by the national catalog.',
  'code/unknown-scheme.implementation':
    'The implementation code {code} has {length} characters, not the national {expected}: it is not checked.',
  'code/unknown-scheme.implementation.hint':
    'Leave it where the province has its own scheme; else it is the USCC (18), the level (1) and the basic code (12).',
  'code/unknown-scheme.operation':
    'The operation code {code} has {length} characters, not the national {expected}: it is not checked.',
  'code/unknown-scheme.operation.hint':
    'Leave it where the province has its own scheme; else it is the implementation code (31) and two digits.',
  'code/basic-category-agrees.differs':
    'The category in the basic code is {segment} ({meantEn}), and the item’s category is {categoryEn}.',
  'code/basic-category-agrees.differs.hint':
    'Correct the third and fourth character of the code, or the category, by the list of powers.',
  'code/region-agrees.differs': 'The basic code begins with {written}, and this province is {province}.',
  'code/region-agrees.differs.hint': 'Correct it by the province’s catalog; nationally uniform items begin with 00.',
  'code/implementation-form.uscc': 'The first 18 characters of the implementation code, {segment}, are no USCC.',
  'code/implementation-form.uscc.hint':
    'Put the department’s unified social credit code there: 18 digits and capitals.',
  'code/implementation-form.level': 'The 19th character of the implementation code is {segment}, which is no level.',
  'code/implementation-form.level.hint': 'Levels: 1 state, 2 province, 3 city, 4 county, 5 township, 6 village.',
  'code/implementation-form.basic': 'The last 12 characters of the implementation code, {segment}, are no basic code.',
  'code/implementation-form.basic.hint':
    'Put the item’s basic code there: 2 for the province, 2 for the category, 5 for the main item, 3 for the sub-item.',
  'code/implementation-agrees.department':
    'The USCC in the implementation code, {segment}, is not the department’s {code}.',
  'code/implementation-agrees.department.hint': 'See which is right and correct the code, or the department’s file.',
  'code/implementation-agrees.level':
    'The 19th character of the implementation code, {segment}, means {levelEn} and the item’s level is another.',
  'code/implementation-agrees.level.hint': 'Correct the 19th character, or “level”.',
  'code/implementation-agrees.basic':
    'The last 12 characters of the implementation code, {segment}, are not the basic code {code}.',
  'code/implementation-agrees.basic.hint': 'They are the same code: correct one of them by the catalog.',
  'code/operation-agrees.serial': 'The last two characters of the operation code, “{serial}”, are no serial number.',
  'code/operation-agrees.serial.hint': 'Write two digits such as 01, 02.',
  'code/operation-agrees.differs':
    'The first 31 characters of the operation code are not the implementation code {implementation}.',
  'code/operation-agrees.differs.hint': 'Write the implementation code and two digits.',
  'code/uscc-check-digit.shape': '{code} is not written as a unified social credit code.',
  'code/uscc-check-digit.shape.hint':
    'It has 18 digits and capitals without I, O, S, V, Z; copy it from the certificate of the body.',
  'code/uscc-check-digit.check-character':
    'The check character of {code} is {written}; by the first 17 characters it should be {expected}.',
  'code/uscc-check-digit.check-character.hint':
    'Most likely one character was mistyped: compare the certificate. Leave it where the certificate has it so.',
  'code/code-repeated.twice': 'The implementation code is that of {other} ({name}) too.',
  'code/code-repeated.twice.hint': 'One code, one item: correct it by the catalog; delete one that was imported twice.',
};
