/** What is said of references: rules of the family `reference`. */
import type { Messages } from '../messages.ts';

export const rulesReference: Messages = {
  'reference/duplicate-id.twice': 'The id {id} is taken by {other}.',
  'reference/duplicate-id.twice.hint': 'Give one of them an id of its own; delete the file that is a copy.',
  'reference/unknown-department.unknown': 'There is no department {name}.',
  'reference/unknown-department.unknown.hint':
    'Write the id of a department file: {known}. Make the file of a new department first.',
  'reference/unknown-department.similar': 'There is no department {name}; did you mean {suggestion}?',
  'reference/unknown-department.similar.hint': 'Write {suggestion}, or make the department’s file first.',
  'reference/unknown-office.unknown': '{department} has no office {name}.',
  'reference/unknown-office.unknown.hint':
    'Write one of its offices ({known}), or add the office to the department’s file.',
  'reference/unknown-office.similar': '{department} has no office {name}; did you mean {suggestion}?',
  'reference/unknown-office.similar.hint': 'Write {suggestion}, or add the office to the department’s file.',
  'reference/office-needed.several':
    '{department} has several licensing offices and the item does not say which undertakes it.',
  'reference/office-needed.several.hint': 'Add “office: …”, one of: {choices}.',
  'reference/unknown-window.unknown': '{department} has no window {name}.',
  'reference/unknown-window.unknown.hint': 'Write one of its windows: {known}.',
  'reference/unknown-window.similar': '{department} has no window {name}; did you mean {suggestion}?',
  'reference/unknown-window.similar.hint': 'Write {suggestion}, or add the window to the department’s file.',
  'reference/unknown-window.none': '{department} has no windows, and the item names the window {name}.',
  'reference/unknown-window.none.hint':
    'Add “windows” with name and counter to the department’s file; what is not handled in the center has an “address” instead.',
  'reference/unknown-post.department-unknown': 'The step “{step}” is done by a post of {name}, which is no department.',
  'reference/unknown-post.department-unknown.hint': 'A post is written department/post; departments: {known}.',
  'reference/unknown-post.department-similar':
    'The step “{step}” is done by a post of {name}; did you mean {suggestion}?',
  'reference/unknown-post.department-similar.hint': 'Write {suggestion} for the department.',
  'reference/unknown-post.post-unknown':
    'The step “{step}” is done by {department}/{name}, a post that does not exist.',
  'reference/unknown-post.post-unknown.hint':
    'Write one of its posts ({known}), or add the post to the department’s file.',
  'reference/unknown-post.post-similar': 'The step “{step}” is done by {department}/{name}; did you mean {suggestion}?',
  'reference/unknown-post.post-similar.hint': 'Write {suggestion} for the post, or add it to the department’s file.',
  'reference/leader-exists.department-unknown': 'The leader in charge is a post of {name}, which is no department.',
  'reference/leader-exists.department-unknown.hint': 'A post is written department/post; departments: {known}.',
  'reference/leader-exists.department-similar': 'The leader in charge is a post of {name}; did you mean {suggestion}?',
  'reference/leader-exists.department-similar.hint': 'Write {suggestion} for the department.',
  'reference/leader-exists.post-unknown': 'The leader in charge is {department}/{name}, a post that does not exist.',
  'reference/leader-exists.post-unknown.hint': 'Write one of the posts ({known}), or add it below “posts”.',
  'reference/leader-exists.post-similar':
    'The leader in charge is {department}/{name}, a post that does not exist; did you mean {suggestion}?',
  'reference/leader-exists.post-similar.hint': 'Write {department}/{suggestion}, or add the post below “posts”.',
  'reference/unknown-process.unknown': 'There is no process {name}.',
  'reference/unknown-process.unknown.hint': 'Use one of these: {known}; or write the steps themselves below “steps”.',
  'reference/unknown-process.similar': 'There is no process {name}; did you mean {suggestion}?',
  'reference/unknown-process.similar.hint': 'Write {suggestion}; guhua list shows all processes.',
  'reference/missing-file.missing': 'The workspace has no file {file}.',
  'reference/missing-file.missing.hint':
    'Put the form or sample there, with the same capitals and small letters; delete the line until there is one.',
  'reference/missing-file.similar': 'The workspace has no file {file}; did you mean {suggestion}?',
  'reference/missing-file.similar.hint': 'Write {suggestion}, or put the file there.',
  'reference/outside-workspace.parent': '{file} leads out of its folder by “..”.',
  'reference/outside-workspace.parent.hint': 'Write the path from the workspace’s root, such as samples/form.docx.',
  'reference/outside-workspace.absolute': '{file} is a place on one computer or an address, not in the workspace.',
  'reference/outside-workspace.absolute.hint':
    'Copy the file into the workspace (such as to samples/) and write its path from the root; an address goes into “note”.',
  'reference/outside-workspace.backslash': '{file} has a backslash \\, which other systems do not find.',
  'reference/outside-workspace.backslash.hint': 'Write / for \\.',
  'reference/window-used-by-none.unused': 'No item is handled at the window {window} ({name}).',
  'reference/window-used-by-none.unused.hint':
    'Name it in the “service” of the items that are handled there; delete a window that is closed.',
  'reference/process-used-by-none.unused': 'No item uses the template {process}.',
  'reference/process-used-by-none.unused.hint': 'Use it in the “process” of an item, or delete the file.',
  'reference/file-name.differs': 'The file is called {name} and defines {id}.',
  'reference/file-name.differs.hint': 'Rename it to {id}.yaml, so that it is found by its id.',
};
