/** What is said of disclosures: rules of the family `disclosure`. */
import type { Messages } from '../messages.ts';

export const rulesDisclosure: Messages = {
  'disclosure/conditions-missing.missing': 'The conditions of application are missing.',
  'disclosure/conditions-missing.missing.hint':
    'Add “conditions:”, one a line; a service that is open to everybody has “conditions: []”.',
  'disclosure/conditions-missing.licence': 'The licence has not one condition.',
  'disclosure/conditions-missing.licence.hint': 'List the conditions that its legal basis sets.',
  'disclosure/materials-missing.missing': 'The materials are missing.',
  'disclosure/materials-missing.missing.hint':
    'Add “materials:” and list them; where none are needed, “materials: []”.',
  'disclosure/fee-missing.missing': 'Whether there is a fee is missing.',
  'disclosure/fee-missing.missing.hint':
    'Free of charge is “fee: {charged: false}”; else write true and list name, standard and basis.',
  'disclosure/phone-missing.consultation': 'There is no phone for questions.',
  'disclosure/phone-missing.consultation.hint':
    'Add “consultation” to “contacts”, or a “phone” to the window or the department.',
  'disclosure/phone-missing.complaint': 'There is no phone for complaints.',
  'disclosure/phone-missing.complaint.hint':
    'Add “complaint” to “contacts”, or to the department’s file for all its items.',
  'disclosure/phone-area-code.without-area-code': 'The phone {number} has no area code.',
  'disclosure/phone-area-code.without-area-code.hint': 'Put the area code and a hyphen before it, as in 0558-{number}.',
  'disclosure/phone-area-code.unreadable': '“{number}” does not look like a phone number.',
  'disclosure/phone-area-code.unreadable.hint':
    'Write area code and number as in 0558-2263310, an extension as 转3, several numbers separated by 、; delete the line where there is none.',
  'disclosure/phone-mobile.mobile': 'The phone {number} is a mobile.',
  'disclosure/phone-mobile.mobile.hint':
    'Give the landline of the window or the office: a mobile leaves with the person who has it.',
  'disclosure/phones-distinct.item': 'Questions and complaints both go to {number}.',
  'disclosure/phones-distinct.item.hint':
    'Send complaints to another office or to 12345: not to the window they are about.',
  'disclosure/phones-distinct.department': 'The department’s phone and its phone for complaints are both {number}.',
  'disclosure/phones-distinct.department.hint': 'Send complaints to the supervising office or to 12345.',
  'disclosure/phones-distinct.window': 'The phone {number} of {window} is the department’s phone for complaints too.',
  'disclosure/phones-distinct.window.hint': 'Send complaints to the supervising office or to 12345.',
  'disclosure/visits-reason.missing': 'The number of visits is {visits}, and people are not told why.',
  'disclosure/visits-reason.missing.hint': 'Add “visit-reason”; where nobody has to come, write 0 visits.',
  'disclosure/reason-without-visit.needless': 'Nobody has to come, and there is a reason for coming.',
  'disclosure/reason-without-visit.needless.hint': 'Delete the reason, or correct the number of visits.',
  'disclosure/online-depth.missing': 'The item is online and its depth is missing.',
  'disclosure/online-depth.missing.hint':
    'Add “online-depth”: I for information, II for forms and appointments, III for applying online and coming once, IV for all of it online.',
  'disclosure/online-depth.visits': 'The depth is IV (all online), and the number of visits is {visits}.',
  'disclosure/online-depth.visits.hint': 'Where nobody has to come, write 0 visits; where they come once, depth III.',
  'disclosure/express-when-no-visit.no-way': 'Nobody comes, and neither online nor by post can anybody apply.',
  'disclosure/express-when-no-visit.no-way.hint':
    'Write “express: true” or “online: true”; where people come, correct the number of visits.',
  'disclosure/result-kind.missing': 'The result is missing.',
  'disclosure/result-kind.missing.hint':
    'Add “result: {kind: certificate, name: …}”; where nothing is handed over, “kind: none”.',
  'disclosure/result-kind.unnamed': 'The result has no name.',
  'disclosure/result-kind.unnamed.hint': 'Add “name” to “result”: the full name of the certificate or approval.',
  'disclosure/result-sample.missing': 'The result “{name}” has no sample.',
  'disclosure/result-sample.missing.hint': 'Put a sample into samples/ and write “sample: samples/…” in “result”.',
  'disclosure/sample-missing.missing': 'The form “{form}” is asked for and no filled sample is shown.',
  'disclosure/sample-missing.missing.hint':
    'Add a filled one and write “sample: samples/…”, at the item or at the material.',
  'disclosure/address-or-window.missing': 'Where to go is missing: there is no window and no address.',
  'disclosure/address-or-window.missing.hint':
    'Write “window” in “service” (one of the department’s), or “address” with floor and room where it is not in the center.',
  'disclosure/hours-missing.missing': 'The hours are missing.',
  'disclosure/hours-missing.missing.hint':
    'Write “hours” at the window in the department’s file, or in the item’s “service”.',
  'disclosure/licensing-duties.missing': 'The licensing office {office} does not tell its duties.',
  'disclosure/licensing-duties.missing.hint': 'Add “duties:”, one a line: they are the first of the ten disclosures.',
  'disclosure/audience-missing.missing': 'Whom the item is for is missing.',
  'disclosure/audience-missing.missing.hint': 'Add “audience: [person, enterprise]”: those who can apply.',
  'disclosure/statutory-missing.missing': 'The licence does not tell its statutory limit.',
  'disclosure/statutory-missing.missing.hint': 'Add “statutory” to “limits”: 20wd where no law says otherwise.',
  'disclosure/superior-item.missing': 'The report-upward item does not name the superior’s item.',
  'disclosure/superior-item.missing.hint':
    'Add “superior-item”, the name that the superior publishes it under, so that people can follow their case.',
  'disclosure/remedies-missing.missing': 'What to do against a decision is missing.',
  'disclosure/remedies-missing.missing.hint': 'Add “remedies:” with “review” and “litigation”: which body for each.',
  'disclosure/unread-cell.unread': 'Import could not read the column “{column}”: {text}',
  'disclosure/unread-cell.unread.hint':
    'Write what it says under the key where it belongs and delete it from “unread”.',
  'disclosure/name-repeated.twice': 'The department’s {other} is called “{name}” too.',
  'disclosure/name-repeated.twice.hint':
    'Say in the name what differs (“first application”, “change”); delete one that was imported twice.',
  'disclosure/draft-status.draft': 'The item is still a draft.',
  'disclosure/draft-status.draft.hint': 'When it is complete, write “in-use” or delete “status”.',
  'disclosure/remark-placeholder.placeholder': '“{text}” is a placeholder.',
  'disclosure/remark-placeholder.placeholder.hint':
    'Delete the line where there is nothing to say (no conditions or materials at all: []), or say it.',
  'disclosure/remark-placeholder.unfinished': '“{text}” is not finished.',
  'disclosure/remark-placeholder.unfinished.hint': 'Finish it before publishing; until then write “status: draft”.',
};
