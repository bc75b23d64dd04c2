import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../src/base/duration.ts';
import { isoDuration } from '../../src/interchange/linked-data/iso-duration.ts';
import { defaultBase, isBase } from '../../src/interchange/linked-data/names.ts';
import { writeLinkedData } from '../../src/interchange/linked-data/write-jsonld.ts';
import { centerWith, EXPORTED_CENTER, exportedItems, RICH_FILE } from './support/center.ts';
import { NAMESPACES, type PropertyShape, SHAPES } from './support/cpsv-ap-shapes.ts';
import { type Expanded, expanded, type Value } from './support/expand.ts';

const workspace = centerWith(RICH_FILE);

function textOf(base: string): string {
  const items = exportedItems(workspace);
  const bundles = [...workspace.bundles.values()];
  return [...writeLinkedData({ items, center: EXPORTED_CENTER, bundles, base })].join('');
}

const BASE = 'urn:guhua:linjiang:';
const graph = expanded(textOf(BASE));
const byId = new Map(graph.map((node) => [node.id, node]));

function iri(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  return `${NAMESPACES[prefix] ?? ''}${local}`;
}

function valuesOf(node: Expanded, property: string): readonly Value[] {
  return node.properties.get(iri(property)) ?? [];
}

/** What a shape of the profile finds wrong with a node. */
function faultsOf(node: Expanded, property: string, shape: PropertyShape): string[] {
  const values = valuesOf(node, property);
  const faults: string[] = [];
  if (values.length < (shape.min ?? 0)) faults.push('too few');
  if (values.length > (shape.max ?? values.length)) faults.push('too many');
  for (const value of values) {
    if (shape.class !== undefined && !(byId.get(value.id ?? '')?.types.includes(iri(shape.class)) ?? false))
      faults.push(`no ${shape.class}: ${value.id}`);
    if (shape.datatype === 'rdf:langString' && (value.language === undefined || value.text === ''))
      faults.push('no language');
    if (shape.datatype?.startsWith('xsd:') && value.datatype !== iri(shape.datatype)) faults.push('other datatype');
  }
  return faults.map((fault) => `${node.id} ${property}: ${fault}`);
}

describe('services as CPSV-AP 3.2.0', () => {
  it.each(Object.entries(SHAPES))(
    'have every mandatory property of %s, and nothing of a wrong kind',
    (name, properties) => {
      const nodes = graph.filter(({ types }) => types.includes(iri(name)));
      expect(nodes.length).toBeGreaterThan(0);
      const faults = nodes.flatMap((node) =>
        Object.entries(properties).flatMap(([property, shape]) => faultsOf(node, property, shape)),
      );
      expect(faults).toEqual([]);
    },
  );

  it('name no node that is not there, and give none twice', () => {
    expect(byId.size).toBe(graph.length);
    const links = graph.flatMap(({ properties }) => [...properties.values()].flat()).flatMap(({ id }) => id ?? []);
    expect(links.filter((id) => !byId.has(id))).toEqual([]);
  });

  it('describe an item', () => {
    const service = byId.get(`${BASE}item:housing-012`);
    if (service === undefined) throw new Error('no service');
    const text = (property: string): readonly (string | undefined)[] =>
      valuesOf(service, property).map((value) => value.text);
    expect(text('dct:identifier')).toEqual(['1134120000312578133340115012000']);
    expect(valuesOf(service, 'dct:title')).toEqual([{ text: '燃气经营许可证核发', language: 'zh' }]);
    expect(text('cv:processingTime')).toEqual(['P8D']);
    expect(valuesOf(service, 'cv:isClassifiedBy').map(({ id }) => id)).toContain(
      `${BASE}concept:time-unit:working-days`,
    );
    expect(valuesOf(service, 'cv:holdsRequirement')).toHaveLength(3);
    expect(valuesOf(service, 'cpsv:hasInput')).toHaveLength(4);
    expect(valuesOf(service, 'cv:hasCost')).toHaveLength(2);
    expect(valuesOf(service, 'cv:hasChannel')).toHaveLength(2);
    expect(valuesOf(service, 'cv:isGroupedBy').map(({ id }) => id)).toEqual([`${BASE}event:gas-shop`]);
    const costs = valuesOf(service, 'cv:hasCost').map(({ id }) => byId.get(id ?? ''));
    expect(costs.map((cost) => cost && valuesOf(cost, 'cv:hasValue').map((value) => value.text))).toEqual([['10'], []]);
  });

  it('tell of the lead and the partners of a joint item', () => {
    const joint = byId.get(`${BASE}item:housing-013`);
    if (joint === undefined) throw new Error('no service');
    const agents = valuesOf(joint, 'cv:hasParticipation')
      .map(({ id }) => byId.get(id ?? ''))
      .flatMap((participation) => (participation ? valuesOf(participation, 'cv:hasParticipant') : []))
      .map(({ id }) => byId.get(id ?? ''));
    const names = agents.map((agent) => agent && valuesOf(agent, 'dct:title')[0]?.text);
    expect(names).toEqual(['临江市住房和城乡建设局', '市消防救援支队']);
  });

  it('need no network: the context stands in the document', () => {
    const { '@context': context } = JSON.parse(textOf(BASE)) as { '@context': unknown };
    expect(context).toBeTypeOf('object');
    expect(JSON.stringify(context)).not.toContain('.jsonld');
  });

  it('have the same names wherever an entry stands', () => {
    const reordered = {
      file: RICH_FILE.file,
      text: RICH_FILE.text?.replace('materials: [', 'materials: [{name: 申请表}, ') ?? '',
    };
    const [before, after] = [workspace, centerWith(reordered)].map((center) => {
      const items = exportedItems(center).filter(({ definition }) => definition.item.item === 'housing-015');
      return [...writeLinkedData({ items, center: EXPORTED_CENTER, bundles: [], base: BASE })].join('');
    });
    const ids = new Set(expanded(after ?? '').map(({ id }) => id));
    expect(expanded(before ?? '').filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it('go by another base where one is given', () => {
    const ids = expanded(textOf('https://data.example.gov.cn/services')).map(({ id }) => id);
    expect(ids).toContain('https://data.example.gov.cn/services/item/housing-012');
    expect(ids.filter((id) => id.startsWith('urn:'))).toEqual([]);
  });
});

describe('isoDuration', () => {
  it.each([
    ['16wd', 'P16D'],
    ['30d', 'P30D'],
    ['1.5h', 'PT1H30M'],
    ['0.5wd', 'PT3H30M'],
    ['1wd 2h', 'P1DT2H'],
    ['90min', 'PT1H30M'],
    ['0.01wd', 'PT4M12S'],
    ['0wd', 'PT0S'],
    ['1.5d', 'P1DT12H'],
    ['instant', 'P1D'],
  ])('writes %s as %s', (written, iso) => {
    const duration = parseDuration(written);
    expect(duration && isoDuration(duration, 420)).toBe(iso);
  });
});

describe('a base of names', () => {
  it.each(['https://data.example.gov.cn/', 'http://a.example/services#', 'urn:guhua:fuyang:', defaultBase('fuyang')])(
    'can be %s',
    (base) => expect(isBase(base)).toBe(true),
  );

  it.each([
    '',
    'data.example.gov.cn',
    'ftp://a.example/',
    'https://a b/',
    'urn:',
    'urn:guhua',
    'javascript:alert(1)',
    'http://"',
  ])('cannot be %j', (base) => expect(isBase(base)).toBe(false));
});
