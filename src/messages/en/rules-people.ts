/** What is said of who does what: rules of the family `people`. */
import type { Messages } from '../messages.ts';

export const rulesPeople: Messages = {
  'people/inspection-by-two.absent': '“{step}” does not say how many go.',
  'people/inspection-by-two.absent.hint': 'Add staff: 2; two or more go to check on site.',
  'people/inspection-by-two.alone': 'Only one goes to “{step}”.',
  'people/inspection-by-two.alone.hint': 'Make staff 2 or more.',
  'people/reviewer-is-decider.same': '“{review}” and “{step}” are both done by the post “{post}” alone.',
  'people/reviewer-is-decider.same.hint':
    'Let another post decide; if several people hold this one, write its persons in the department’s file and not-same-person-as: {review} at “{step}”.',
  'people/licensing-post-decides.supervises':
    '“{step}” is done by “{post}” of “{office}”, an office that supervises: approval is not apart from supervision.',
  'people/licensing-post-decides.supervises.hint':
    'Let a post of the licensing office do it; if the office’s duty is wrong, correct it in the department’s file.',
  'people/one-review-one-check.levels': 'The same department reviews {count} times before the decision: {steps}.',
  'people/one-review-one-check.levels.hint': 'Merge the reviews: one reviews, one checks.',
  'people/joint-signature-count.too-many': '“{step}” needs {need} signatures and has {signers} signatories.',
  'people/joint-signature-count.too-many.hint': 'Add signatories, or make need {signers} at most (or all, or any).',
  'people/window-accepts.elsewhere': '“{step}” is done by “{post}”, which is not at the window.',
  'people/window-accepts.elsewhere.hint':
    'Let a post at the window accept; if this one is there, write at-window: true in the department’s file.',
  'people/not-authorised.not-among': '“{post}” is not authorised to do “{step}”.',
  'people/not-authorised.not-among.hint': 'Take a post that is, or add this kind of step to its authorised in {file}.',
  'people/instant-decided-at-window.level': 'This is an instant item, and it is not decided at the window.',
  'people/instant-decided-at-window.level.hint':
    'Write decision: window; if an office or a leader must decide, it is not instant: change its handling.',
  'people/instant-decided-at-window.post':
    '“{step}” of this instant item is done by “{post}”, which is not at the window.',
  'people/instant-decided-at-window.post.hint':
    'Let a post at the window decide; if this one is there, write at-window: true in the department’s file.',
  'people/decision-not-at-window.could-be':
    '“{post}” at the window is authorised to decide, and this item is not decided there.',
  'people/decision-not-at-window.could-be.hint': 'If that post may decide it, write decision: window.',
  'people/same-post.alone':
    'Different people must do “{step}” and “{other}”, and both are done by “{post}”, which one person holds.',
  'people/same-post.alone.hint':
    'Let another post do one of them; if several people hold this one, write persons at it in {file}.',
  'people/supervisor-is-another-person.both':
    '“{post}” of “{office}”, an office that supervises, is authorised to approve: approval is not apart from supervision.',
  'people/supervisor-is-another-person.both.hint':
    'Take the steps of approval out of its authorised and give them to a post of a licensing office.',
  'people/told-office-supervises.unknown': 'The office {name} that is told does not exist.',
  'people/told-office-supervises.unknown.hint': 'Write a supervising office of this department: {known}.',
  'people/told-office-supervises.similar': 'The office {name} that is told does not exist. Did you mean {suggestion}?',
  'people/told-office-supervises.similar.hint': 'Write {suggestion}.',
  'people/told-office-supervises.duty': '“{office}”, which is told of decisions, does not supervise.',
  'people/told-office-supervises.duty.hint': 'Write a supervising office; if its duty is wrong, correct that.',
  'people/supervising-office-is-told.untold':
    '{count} licences of “{office}” do not say how the supervising office is told of the decision ({offices}).',
  'people/supervising-office-is-told.untold.hint':
    'Add tells: [the supervising office’s id] to the office, or let a supervising post take part in a notify step.',
};
