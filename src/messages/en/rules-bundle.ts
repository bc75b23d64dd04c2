/** What is said of bundles: rules of several families. */
import type { Messages } from '../messages.ts';

export const rulesBundle: Messages = {
  'reference/bundle-item-exists.unknown': 'There is no item {name}.',
  'reference/bundle-item-exists.unknown.hint':
    'Write the id of an item’s file; guhua list items --search WORDS finds it.',
  'reference/bundle-item-exists.similar': 'There is no item {name}. Did you mean {suggestion}?',
  'reference/bundle-item-exists.similar.hint': 'Write {suggestion}; if it is a new item, make its file first.',
  'reference/bundle-lead-exists.unknown': 'There is no department {name} to lead.',
  'reference/bundle-lead-exists.unknown.hint': 'Write the id of a department’s file, one of: {known}.',
  'reference/bundle-lead-exists.similar': 'There is no department {name}. Did you mean {suggestion}?',
  'reference/bundle-lead-exists.similar.hint': 'Write {suggestion}.',
  'reference/bundle-acceptance-exists.department': 'The accepting post {by} names a department that does not exist.',
  'reference/bundle-acceptance-exists.department.hint': 'Write department/post; the departments are: {known}.',
  'reference/bundle-acceptance-exists.post': 'The accepting post {by} does not exist.',
  'reference/bundle-acceptance-exists.post.hint': 'Write one of the department’s posts: {known}.',
  'reference/bundle-acceptance-exists.window': '{department} has no window {window}, so nothing can be accepted there.',
  'reference/bundle-acceptance-exists.window.hint':
    'Write a window of the department whose post accepts, one of: {known}.',
  'reference/bundle-process-exists.unknown': 'There is no process {name}.',
  'reference/bundle-process-exists.unknown.hint': 'Use one of: {known}; or leave it out and write handling: parallel.',
  'reference/bundle-process-exists.similar': 'There is no process {name}. Did you mean {suggestion}?',
  'reference/bundle-process-exists.similar.hint': 'Write {suggestion}.',
  'reference/bundle-process-exists.unknown-variant': 'Process {process} has no variant {name}.',
  'reference/bundle-process-exists.unknown-variant.hint': 'Use one of: {known}; or leave it out.',
  'reference/bundle-process-exists.no-variants': 'Process {process} has no variants, so no {name}.',
  'reference/bundle-process-exists.no-variants.hint': 'Leave it out.',
  'reference/bundle-process-exists.template':
    '{name} is a template: an item gives it departments and limits, so it is no process of the whole.',
  'reference/bundle-process-exists.template.hint':
    'Use a process that is no template: {known}; or leave it out and write handling: parallel.',

  'process/bundle-order.unused': 'Only parallel handling has a use for after.',
  'process/bundle-order.unused.hint':
    'A process of the whole has its own order, and serial handling follows items: delete after.',
  'process/bundle-order.stranger': '{item} is not in this bundle, so it has no place in its order.',
  'process/bundle-order.stranger.hint': 'Add it to items, or take it out of after.',
  'process/bundle-order.itself': '{item} waits for itself and is never begun.',
  'process/bundle-order.itself.hint': 'Take it out of its own after.',
  'process/bundle-order.circle':
    '{item} waits for {after}, which waits, at once or through others, for {item}: neither is ever begun.',
  'process/bundle-order.circle.hint': 'Delete one of the two.',

  'time/bundle-promise-met.longer': 'The whole takes up to {total} ({path}), longer than the promise of {promised}.',
  'time/bundle-promise-met.longer.hint':
    'Shorten the limits of the steps or items listed, or promise no less than {total}.',
  'time/bundle-longer-than-items.longer':
    'The bundle promises {promised}, and its items one by one promise {total} in all.',
  'time/bundle-longer-than-items.longer.hint':
    'To apply for all at once should be faster: shorten the promise, or look at those of the items.',

  'material/bundle-repeats-material.merged':
    'The items ask for {total} materials; together {asked} are handed in, {saved} fewer: {names}.',
  'material/bundle-repeats-material.merged.hint':
    'See each with guhua bundle; one document under several names goes into shared.',
  'material/bundle-shared-asked.nowhere': 'No item asks for “{name}”.',
  'material/bundle-shared-asked.nowhere.hint': 'Write the name that the item uses now, or delete it.',
};
