/** What is said when a workspace and its files are begun. */
import type { Messages } from '../messages.ts';

export const begin: Messages = {
  'init.id': '{id} is no id: lower-case letters, digits and hyphens, beginning with a letter.',
  'init.id.hint': 'Give one: guhua init --id yingzhou',
  'init.region': '{region} is not the six digits of an administrative division.',
  'init.region.hint': 'For example: --region 341200',
  'init.exists': '{folder} is a workspace already.',
  'init.exists.hint': 'Add to it: guhua new department, guhua new item, guhua import',
  'init.next':
    'Next: cd {folder}, then guhua new department ID --name NAME, or guhua import SPREADSHEET once the departments are there.',
  'new.id': '{id} is no id: lower-case letters, digits and hyphens.',
  'new.id.hint': 'For example: housing, housing-012',
  'new.exists': 'There is {id} already.',
  'new.exists.hint': 'Look at it: guhua list',
  'new.no-department': 'There is no department {id}.',
  'new.no-department.hint': 'Take one of: {suggestion}; or write it first: guhua new department {id} --name NAME',
  'new.department.next':
    'Fill in address, telephones and windows in {file}; then: guhua new item --department {id} --name NAME',
  'new.item.next':
    'It is a draft and may lack things. When it is written, take out its status (状态: 草稿) and see what is missing: guhua check {file}',
};
