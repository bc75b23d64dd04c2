/** Every value that a schema allows has its name in both languages, in Chinese the schema's own. */
import { describe, expect, it } from 'vitest';
import itemSchema from '../../schemas/item.schema.json' with { type: 'json' };
import processSchema from '../../schemas/process.schema.json' with { type: 'json' };
import { wordingIn } from '../../src/disclosure/wording.ts';
import { PAUSE_KINDS } from '../../src/process/blocks.ts';

const { properties, $defs } = itemSchema;
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  category: properties.category['x-names'],
  handling: properties.handling['x-names'],
  level: properties.level['x-names'],
  authority: properties.authority['x-names'],
  audience: properties.audience.items['x-names'],
  decision: properties.decision['x-names'],
  result: properties.result.properties.kind['x-names'],
  kind: $defs.material.properties.kind['x-names'],
  form: $defs.material.properties.form['x-names'],
  necessity: $defs.material.properties.necessity['x-names'],
  source: $defs.material.properties.source['x-names'],
  coverage: $defs.service.properties.coverage['x-names'],
};

describe('the names of values', () => {
  const all = Object.entries(NAMES).flatMap(([property, names]) =>
    Object.entries(names).map(([value, name]) => ({ id: `${property}.${value}`, name })),
  );

  it.each(all)('$id is $name', ({ id, name }) => {
    expect(wordingIn('zh').say(id)).toBe(name);
    expect(wordingIn('en').say(id)).toMatch(/^[\x20-\x7e]+$/u);
  });

  it.each(Object.keys($defs.service.properties['online-depth']['x-names']))('online depth %s has a name', (depth) => {
    expect(wordingIn('zh').say(`online-depth.${depth}`)).toMatch(/^[Ⅰ-Ⅳ]级$/u);
    expect(wordingIn('en').say(`online-depth.${depth}`)).toBe(`Level ${depth}`);
  });

  it.each(PAUSE_KINDS)('the special procedure %s has a name', (kind) => {
    expect(wordingIn('zh').say(`procedure.${kind}`)).toMatch(/^\p{Script=Han}+$/u);
    expect(wordingIn('en').say(`procedure.${kind}`)).toMatch(/^[a-z ]+$/u);
  });

  it('are those of every way in which a correction ends', () => {
    const names = processSchema.$defs.correction.properties.else['x-names'];
    for (const end of Object.keys(names)) expect(wordingIn('zh').say(`correction-end.${end}`)).toContain('逾期不补正');
  });
});
