/** An object type whose possibly `undefined` values have become optional keys. */
type Present<Value> = {
  [Key in keyof Value as undefined extends Value[Key] ? never : Key]: Value[Key];
} & {
  [Key in keyof Value as undefined extends Value[Key] ? Key : never]?: Exclude<Value[Key], undefined>;
};

/**
 * A shallow copy without the keys that hold `undefined`. JSON has no such value, and RFC 8785 says nothing of it: what is
 * digested must be what is stored and what is read again.
 */
export function withoutAbsent<Value extends object>(value: Value): Present<Value> {
  const present: Partial<Value> = {};
  for (const key of Object.keys(value) as (keyof Value)[]) if (value[key] !== undefined) present[key] = value[key];
  return present as unknown as Present<Value>;
}
