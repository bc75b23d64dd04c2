/** What a root document must keep beside its form: that it can be signed, replaced and understood. */
import type { Person, PersonKey, RootDocument } from './root-document.ts';

/** What is wrong with a root document; each has its message under `trust/root.<what>`. */
export interface RootFault {
  readonly what: /** A key is missing, unknown or of the wrong type. */
    | 'form'
    /** The id of a key is not that of the key. */
    | 'key-id'
    /** Two people have the same key: nobody could tell who signed. */
    | 'key-shared'
    | 'days-reversed'
    /** Fewer people can sign the next version than must. */
    | 'threshold-too-high'
    /** A person approves for a department and for the center. */
    | 'both-sides'
    /** A person approves for a department and belongs to none. */
    | 'no-department'
    /** A person has a role and no key. */
    | 'role-without-key';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Checks a root document whose form is right. */
export function rootFaults(root: RootDocument): readonly RootFault[] {
  const people = Object.entries(root.people);
  return [...wholeFaults(root), ...people.flatMap(([id, person]) => personFaults(id, person)), ...sharedKeys(people)];
}

function wholeFaults({ issued, expires, threshold, people }: RootDocument): RootFault[] {
  const faults: RootFault[] = [];
  if (expires < issued)
    faults.push({ what: 'days-reversed', params: { where: 'expires', from: issued, until: expires } });
  const able = Object.values(people).filter((person) => person.roles.includes('root') && person.keys.length > 0);
  if (able.length < threshold) faults.push({ what: 'threshold-too-high', params: { threshold, able: able.length } });
  return faults;
}

function personFaults(id: string, { roles, department, keys }: Person): RootFault[] {
  const faults: RootFault[] = [];
  if (roles.includes('center') && roles.includes('department'))
    faults.push({ what: 'both-sides', params: { person: id } });
  if (roles.includes('department') && department === undefined)
    faults.push({ what: 'no-department', params: { person: id } });
  if (roles.length > 0 && keys.length === 0) faults.push({ what: 'role-without-key', params: { person: id } });
  for (const { id: key, from, until } of keys) {
    if (until < from)
      faults.push({ what: 'days-reversed', params: { where: `${id} ${key.slice(0, 8)}`, from, until } });
  }
  return faults;
}

function sharedKeys(people: readonly (readonly [string, Person])[]): RootFault[] {
  const owned = people.flatMap(([id, { keys }]) => keys.map((key): readonly [PersonKey['id'], string] => [key.id, id]));
  const owners = Map.groupBy(owned, ([key]) => key);
  return [...owners].flatMap(([key, uses]) => {
    if (uses.length === 1) return [];
    return [
      { what: 'key-shared' as const, params: { key: key.slice(0, 8), people: uses.map(([, id]) => id).join(', ') } },
    ];
  });
}
