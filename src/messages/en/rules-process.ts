/** What is said of processes: rules of the family `process`, and what reading a process finds. */
import type { Messages } from '../messages.ts';

export const rulesProcess: Messages = {
  'process/step-without-verb.none': 'The step does not say what it is.',
  'process/step-without-verb.none.hint':
    'Begin with a verb: accept, review, inspect, sign, report, decide, issue, deliver, notify or announce, as in “review: Review of the plans”.',
  'process/several-verbs.several': 'The step has two verbs, {first} and {second}.',
  'process/several-verbs.several.hint': 'Make two steps of it, each beginning with “- ”.',
  'process/duplicate-step.twice': 'The step “{step}” is there twice.',
  'process/duplicate-step.twice.hint': 'Give one another name or an “id”: supervision and variants know a step by it.',
  'process/unknown-step.unknown': 'The process has no step “{step}”.',
  'process/unknown-step.unknown.hint': 'Write the name of one of its steps, such as: {suggestion}.',
  'process/unknown-branch.after': 'The parallel block has no branch “{branch}”.',
  'process/unknown-branch.after.hint': '“after” names branches of the same block, such as: {suggestion}.',
  'process/circular-after.circle': 'The branch “{branch}” waits for “{other}”, which waits for it: neither can begin.',
  'process/circular-after.circle.hint': 'Delete one of the two “after”: which is really done first?',
  'process/return-target.unknown': '“{step}” returns to “{to}”, which does not exist.',
  'process/return-target.unknown.hint': 'Write the id or name of a step before it: {suggestion}.',
  'process/return-target.not-earlier': '“{step}” returns to “{to}”, which is not before it: a return leads back.',
  'process/return-target.not-earlier.hint': 'It can return to: {suggestion}.',
  'process/return-target.into-branch':
    '“{step}” returns to “{to}”, which stands inside a branch of “{block}”: from outside there is no way back into it.',
  'process/return-target.into-branch.hint': 'Return to the whole of “{block}”, or to what is before it: {suggestion}.',
  'process/return-target.nothing-before': 'Nothing is before “{step}”, so it cannot return to “{to}”.',
  'process/return-target.nothing-before.hint':
    'Delete “return”; where the applicant has to complete something, write “correction”.',
  'process/lone-branch.lone': 'The parallel block “{name}” has less than two branches: nothing runs beside anything.',
  'process/lone-branch.lone.hint': 'Add a branch, or write the steps without a parallel block.',
  'process/empty-branch.empty': 'The branch “{branch}” has no steps.',
  'process/empty-branch.empty.hint': 'Add its steps, or delete the branch.',
  'process/choice-without-otherwise.missing':
    'The choice “{name}” has no “otherwise”: what is done in every other case?',
  'process/choice-without-otherwise.missing.hint': 'Add “otherwise:” with its steps, or “otherwise: []” for nothing.',
  'process/variant-skips-required.required': 'The variant skips the step “{step}”, which is not optional.',
  'process/variant-skips-required.required.hint':
    'Where the law allows it, write “optional: true” at the step; else take it out of “skip”.',
  'process/missing-argument.missing': 'The template’s parameter {parameter} has no value.',
  'process/missing-argument.missing.hint':
    'Give it in the item’s process, “with: {{parameter}: …}”, or give it a “default” in the template.',
  'process/unknown-argument.unknown': 'The process {process} has no parameter {parameter}.',
  'process/unknown-argument.unknown.hint': 'It takes: {declared}. Delete the rest or correct the name.',
  'process/argument-is-no-duration.form': 'The argument {parameter} is “{value}”, which is no length of time.',
  'process/argument-is-no-duration.form.hint': 'Write a length of time with its unit, such as 3wd or 0.5h.',
  'time/step-in-calendar-days.calendar': 'The limit of a step is in calendar days ({written}).',
  'time/step-in-calendar-days.calendar.hint':
    'Write working days or hours, such as 3wd. Only a pause and the wait for a correction may have calendar days.',
  'process/accepts-first.not-first': 'The process begins with “{step}”, not with acceptance.',
  'process/accepts-first.not-first.hint': 'Put an “accept” step first: limits count from acceptance.',
  'process/decides.missing': 'The process “{process}” has no step that decides.',
  'process/decides.missing.hint': 'Add a “decide” step: by whom, and within what time.',
  'process/decides.some-ways': 'The process “{process}” has a way without a decision, in the choice “{choice}”.',
  'process/decides.some-ways.hint': 'Add “decide” to that way, or move it behind the choice so that all ways pass it.',
  'process/decides.several': 'The process “{process}” decides {times} times on one way, layer upon layer.',
  'process/decides.several.hint':
    'Keep the last “decide” and make the others “review” (one review, one check); where several departments decide, the handling is joint.',
  'process/joint-has-partners.no-joint': 'The joint item names no lead and no partners.',
  'process/joint-has-partners.no-joint.hint': 'Add “joint:” with “lead” and “partners”.',
  'process/joint-has-partners.no-partners': 'The joint item has no partners.',
  'process/joint-has-partners.no-partners.hint':
    'List them below “partners”; what one department does alone is “promised”.',
  'process/joint-has-partners.one-department':
    'In the process “{process}” of the joint item one department works alone.',
  'process/joint-has-partners.one-department.hint':
    'Write what the departments do side by side in a “parallel” block, each step by a post of its department.',
  'process/report-upward-names-superior.no-superior': 'The report-upward item does not say to whom it is reported.',
  'process/report-upward-names-superior.no-superior.hint': 'Add “superior: …”, the name of the authority.',
  'process/report-upward-names-superior.no-report':
    'The process “{process}” of the report-upward item has no report step.',
  'process/report-upward-names-superior.no-report.hint':
    'Add a “report” step after the check: by whom, and within what time; or use a process that has one.',
  'process/pause-tells-length.no-kind': 'The pause “{pause}” does not say which special procedure it is.',
  'process/pause-tells-length.no-kind.hint':
    'Add “kind: …”, one of hearing, tender, auction, inspection, testing, quarantine, appraisal, expert-review; anything else is a step that counts.',
  'process/pause-tells-length.no-length': 'The pause “{pause}” does not say how long it takes at most.',
  'process/pause-tells-length.no-length.hint': 'Add “at-most: 30d” or the like: the applicant is told in writing.',
  'process/correction-once.several': 'The step “{step}” allows {times} rounds of corrections.',
  'process/correction-once.several.hint': 'Write “times: 1”: all that is missing is told at once.',
  'process/correction-missing.missing': 'The step “{step}” of a promised item says nothing about corrections.',
  'process/correction-missing.missing.hint':
    'Add “correction: {notice: 5wd, wait: 30d}”, so that applicants know what happens when something is missing.',
  'process/level-of-decision.not-at-window':
    'The decision is said to be taken at the window, but “{step}” is done by {post}, who does not sit there.',
  'process/level-of-decision.not-at-window.hint':
    'Where the post does sit at the window, write “at-window: true” in the department’s file; else write “office” or “leader” for the decision.',
  'process/level-of-decision.not-leader': 'The decision is said to be the leader’s, but “{step}” is done by {post}.',
  'process/level-of-decision.not-leader.hint':
    'Have “{step}” done by the leader’s post, or write “window” or “office” for the decision.',
  'process/level-of-decision.not-office':
    'The decision is said to be the office’s, but “{step}” is done by the leader ({post}).',
  'process/level-of-decision.not-office.hint':
    'Write “leader” for the decision, or have “{step}” done by the chief of the office.',
  'process/level-of-decision.no-report':
    'The decision is said to be the superior’s, but the process has no report step.',
  'process/level-of-decision.no-report.hint':
    'Add a “report” step and make the handling “report-upward”; where it is decided here, correct the decision.',
  'process/instant-is-short.steps': 'The process “{process}” of an instant item has {steps} steps, more than {limit}.',
  'process/instant-is-short.steps.hint':
    'Join steps (accept, decide, deliver are enough); what takes longer is “promised”.',
  'process/instant-is-short.pause': 'The process “{process}” of an instant item has a pause.',
  'process/instant-is-short.pause.hint': 'What needs a special procedure is not instant: write “promised”.',
  'process/delivers-result.missing':
    'The item has a result, but its process “{process}” has no issue, deliver or notify step.',
  'process/delivers-result.missing.hint': 'Add a “deliver” step after the decision, within ten days.',
  'process/template-is-used-by-items.unknown': 'The template uses the parameter {name}, which is not declared.',
  'process/template-is-used-by-items.unknown.hint': 'Declare it below “parameters”, or use one of these: {known}.',
  'process/template-is-used-by-items.similar':
    'The template uses the parameter {name}, which is not declared; did you mean {suggestion}?',
  'process/template-is-used-by-items.similar.hint': 'Write {suggestion}, or declare it below “parameters”.',
  'process/template-is-used-by-items.default': 'The default {name} of the parameter {parameter} comes from nowhere.',
  'process/template-is-used-by-items.default.hint': 'A default is a value, or what every item brings along: {known}.',
  'process/parameter-used.unused': 'The parameter {name} is declared and no step uses it.',
  'process/parameter-used.unused.hint': 'Use it in a step ($ and its name), or delete it from “parameters”.',
  'process/variant-without-effect.none': 'The variant “{variant}” shortens no limit and skips no step.',
  'process/variant-without-effect.none.hint':
    'Write shorter limits below “limits” or optional steps below “skip”; delete a variant that changes nothing.',
};
