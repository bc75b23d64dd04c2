/** Units of numbers, so that square metres are not compared with money. */

/** Powers of base units: `{m: 2}`-like, by the text of the unit. Nothing in it is a plain number. */
export type Unit = ReadonlyMap<string, number>;

/** A plain number. */
export const PLAIN: Unit = new Map();

/** Spellings of the same unit. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['m²', 'm2'],
  ['㎡', 'm2'],
  ['平方米', 'm2'],
  ['平米', 'm2'],
  ['m³', 'm3'],
  ['㎥', 'm3'],
  ['立方米', 'm3'],
  ['米', 'm'],
  ['公里', 'km'],
  ['千米', 'km'],
  ['公顷', 'ha'],
  ['吨', 't'],
  ['千克', 'kg'],
  ['公斤', 'kg'],
  ['千瓦', 'kW'],
]);

/** Reads a unit as a field declares it: `m2`, `平方米`, `万元/m2`. */
export function parseUnit(text: string): Unit {
  const [above = '', ...below] = text.replaceAll(/\s/gu, '').split('/');
  const factors = (part: string, power: number): (readonly [string, number])[] =>
    part
      .split(/[·*]/u)
      .filter((symbol) => symbol !== '')
      .map((symbol) => [SPELLINGS.get(symbol) ?? symbol, power]);
  return product([...factors(above, 1), ...below.flatMap((part) => factors(part, -1))]);
}

export function multiplyUnits(one: Unit, other: Unit): Unit {
  return product([...one, ...other]);
}

export function divideUnits(one: Unit, divisor: Unit): Unit {
  return product([...one, ...[...divisor].map(([symbol, power]) => [symbol, -power] as const)]);
}

export function isSameUnit(one: Unit, other: Unit): boolean {
  return one.size === other.size && [...one].every(([symbol, power]) => other.get(symbol) === power);
}

/** The unit as text; `1` for a plain number, as in the International System of Units. */
export function unitText(unit: Unit): string {
  const above = [...unit].filter(([, power]) => power > 0).map(powerText);
  const below = [...unit].filter(([, power]) => power < 0).map(([symbol, power]) => powerText([symbol, -power]));
  return [above.length === 0 ? '1' : above.join('·'), ...below].join('/');
}

function powerText([symbol, power]: readonly [string, number]): string {
  return Array.from({ length: power }, () => symbol).join('·');
}

function product(factors: readonly (readonly [string, number])[]): Unit {
  const powers = new Map<string, number>();
  for (const [symbol, power] of factors) powers.set(symbol, (powers.get(symbol) ?? 0) + power);
  return new Map([...powers].filter(([, power]) => power !== 0));
}
