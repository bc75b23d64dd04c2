/** Objects without the keys whose value is absent; `undefined` where nothing is left. */

type Present<Given extends object> = { -readonly [Key in keyof Given]?: Exclude<Given[Key], undefined> };

/** A copy without absent values. */
export function withoutAbsent<Given extends object>(values: Given): Present<Given> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<Given>;
}

/** A group of optional values: absent where all of them are. */
export function presentGroup<Given extends object>(values: Given): Present<Given> | undefined {
  const present = withoutAbsent(values);
  return Object.keys(present).length === 0 ? undefined : present;
}
