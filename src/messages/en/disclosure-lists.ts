import type { Messages } from '../messages.ts';

/** The words of center-wide tables, and of what leads from a table to its page and proof. */
export const disclosureLists: Messages = {
  'disclosure.page-address': 'Page',
  'disclosure.proof-address': 'Proof',
  'disclosure.list.by-department': 'By department',
  'disclosure.list.by-window': 'By window',
  'disclosure.list.by-handling': 'By handling',
  'disclosure.list.by-service': 'One-stop services',
  'disclosure.list.changes': 'Changes',
  'disclosure.list.window': '{department} {window}',
  'disclosure.list.no-window': 'no window disclosed',
  'disclosure.list.not-disclosed': 'Not disclosed',
  'disclosure.change.day': 'From',
  'disclosure.change.kind': 'Change',
  'disclosure.change.new': 'new',
  'disclosure.change.revised': 'revised',
  'disclosure.change.withdrawn': 'withdrawn',
  'disclosure.change.subjects': 'What differs',
  'disclosure.change.reason': 'Reason',
  'disclosure.change.recorded': 'Entered on',
  'disclosure.pdf.page': 'Page {page} of {pages}',
  'disclosure.pdf.version': 'version {version}, in force from {day}',
  'disclosure.csv.section': 'Part',
  'disclosure.csv.label': 'Label',
  'disclosure.csv.content': 'Content',
};
