/** What can change in the facts of departments that an item shows. */
import type { JsonValue } from '../base/digest.ts';
import { below, type Compare, changeOf } from './change.ts';
import { mapping, members } from './compare-lists.ts';
import { exact, fields, type JsonObject, judged, objectOf, other, text } from './compare-values.ts';
import { compareOpeningHours } from './opening-hours.ts';

const window = fields({
  name: text('window-name'),
  counter: text('window-counter'),
  zone: text('window-zone'),
  floor: text('window-floor'),
  hours: judged('window-hours', compareOpeningHours),
  phone: exact('window-phone'),
});

const nameOf = (id: string, { name }: JsonObject): string => String(name ?? id);

const allWindows = mapping('window-shown', window, nameOf);

/** Where an item shows one window and now another, these two are compared: it moved, none was closed. */
const windows: Compare = (before, after, spot) => {
  const [first, second] = [onlyOne(before), onlyOne(after)];
  if (first === undefined || second === undefined || first.id === second.id) return allWindows(before, after, spot);
  const of = nameOf(second.id, objectOf(second.value) ?? {});
  const here = below(spot, second.id, { ...spot.params, of });
  const changes = window(first.value, second.value, here);
  return changes.length > 0 ? changes : [changeOf('window', 'changed', spot, first.id, second.id)];
};

function onlyOne(value: JsonValue | undefined): { readonly id: string; readonly value: JsonValue } | undefined {
  const [first, ...others] = Object.entries(objectOf(value) ?? {});
  return first === undefined || others.length > 0 ? undefined : { id: first[0], value: first[1] };
}

const department = fields({
  name: text('department-name'),
  'short-name': text('department-name'),
  posts: mapping('post-name', fields({ name: text('post-name'), office: text('post-name') }), nameOf),
  own: fields({
    code: exact('department-code'),
    address: text('department-address'),
    phone: exact('department-phone'),
    complaint: exact('department-complaint'),
    office: fields({ name: text('office-name'), duty: exact('office-duty'), duties: members('duty'), tells: other }),
    windows,
  }),
});

/** The facts of all departments that an item shows, by their ids. */
export const departmentChanges: Compare = mapping('department-shown', department, nameOf);
