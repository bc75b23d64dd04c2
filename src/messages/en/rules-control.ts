/** What is said of settings, of comments that suppress findings, and of the baseline. */
import type { Messages } from '../messages.ts';

export const rulesControl: Messages = {
  'reference/unknown-rule.unknown': 'There is no rule {name}.',
  'reference/unknown-rule.unknown.hint': 'guhua rules shows all rules.',
  'reference/unknown-rule.similar': 'There is no rule {name}; did you mean {suggestion}?',
  'reference/unknown-rule.similar.hint': 'Write {suggestion}; guhua rules shows all rules.',
  'reference/fixed-severity.fixed': '{name} is always an error: it guards what is locked.',
  'reference/fixed-severity.fixed.hint':
    'Delete this line. A locked definition that is to change gets a new version: guhua lock ID --new-version',
  'reference/pattern-matches-nothing.nothing': 'No file matches the path {pattern}.',
  'reference/pattern-matches-nothing.nothing.hint':
    'Paths begin at the workspace, such as items/housing/**; where the files are gone, delete this line.',
  'reference/pattern-matches-nothing.folder': '{pattern} is a folder, not a file.',
  'reference/pattern-matches-nothing.folder.hint': 'For the files in it write {suggestion}.',
  'reference/override-without-effect.same': 'In these files {name} is {severity} anyway: this line has no effect.',
  'reference/override-without-effect.same.hint': 'Delete the line, or write another severity.',
  'reference/override-without-effect.later':
    'In these files a later exception decides the severity of {name}: {severity} has no effect.',
  'reference/override-without-effect.later.hint': 'Delete the line; or move the exception below the later one.',

  'source/suppression-unknown-rule.unknown': 'The comment suppresses {name}, and there is no such rule.',
  'source/suppression-unknown-rule.unknown.hint':
    'Write the rule as check prints it in square brackets; guhua rules shows all rules.',
  'source/suppression-unknown-rule.similar':
    'The comment suppresses {name}, and there is no such rule; did you mean {suggestion}?',
  'source/suppression-unknown-rule.similar.hint': 'Write {suggestion}.',
  'source/suppression-unknown-rule.none': 'The comment does not say which rule it suppresses.',
  'source/suppression-unknown-rule.none.hint':
    'Write “# guhua-ignore RULE: reason”, the rule as check prints it in square brackets.',
  'source/suppression-without-reason.missing': 'The comment gives no reason and has no effect.',
  'source/suppression-without-reason.missing.hint':
    'Write a colon and a reason behind the rule, such as “# guhua-ignore wording/vague-words: the words of the law”.',
  'source/suppression-not-allowed.refused': '{name} cannot be suppressed by a comment.',
  'source/suppression-not-allowed.refused.hint':
    'What is wrong with a text is to be mended; a locked definition changes by a new version: guhua lock --new-version. Delete the comment.',
  'source/suppression-unused.unused': 'There is no finding of {name} here to suppress.',
  'source/suppression-unused.unused.hint': 'Delete the comment; guhua check --fix does it for you.',

  'baseline/stale.gone': 'A finding of the baseline is mended: {name} in {file}.',
  'baseline/stale.gone.hint': 'Take it out of the baseline: guhua check --update-baseline.',
  'baseline/stale.fewer': 'The baseline knows {known} findings of {name} in {file}; there are {found}.',
  'baseline/stale.fewer.hint': 'Make the baseline smaller: guhua check --update-baseline.',
};
