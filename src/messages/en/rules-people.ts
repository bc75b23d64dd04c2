/** What is said of who does what: rules of the family `people`. */
import type { Messages } from '../messages.ts';

export const rulesPeople: Messages = {
  'people/inspection-by-two.absent': '“{step}” does not say how many go.',
  'people/inspection-by-two.absent.hint': 'Add staff: 2; two or more go to check on site.',
  'people/inspection-by-two.alone': 'Only one goes to “{step}”.',
  'people/inspection-by-two.alone.hint': 'Make staff 2 or more.',
  'people/reviewer-is-decider.same': '“{review}” and “{step}” are both done by the post “{post}” alone.',
  'people/reviewer-is-decider.same.hint':
    'Let another post decide; if several people hold this one, write not-same-person-as: {review} at “{step}”.',
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
};
