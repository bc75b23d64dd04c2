/** One edit in the tree of a YAML text: the nodes that do not change keep their comments and their style. */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { childSchema, keyNames, type SchemaPlace, schemaForShape } from '../../language/schema-names.ts';
import { type ItemNodes, type ItemValue, isQuotedUnder } from '../item/item-nodes.ts';
import type { Edit } from './merge-data.ts';

/**
 * Makes an edit below a node.
 * @param node the node that the edit's path starts from
 * @param place its place in the schema
 */
export function editNode(
  node: unknown,
  place: SchemaPlace | undefined,
  edit: Edit,
  nodes: ItemNodes,
  parent?: string,
): void {
  const [step, ...rest] = edit.path;
  if (typeof step === 'number') {
    if (isSeq(node)) editEntry(node, place && schemaForShape(place, 'list'), step, { ...edit, path: rest }, nodes);
    return;
  }
  if (step === undefined || !isMap(node)) return;
  const shaped = place && schemaForShape(place, 'map');
  const index = indexOfKey(node, shaped, step);
  const inner = shaped && childSchema(shaped, step);
  if (rest.length > 0) {
    editNode(node.items[index]?.value, inner, { ...edit, path: rest }, nodes, step);
    return;
  }
  if (edit.kind === 'delete') {
    if (index !== -1) node.items.splice(index, 1);
    return;
  }
  const pair = node.items[index];
  if (pair === undefined)
    insertPair(node, shaped, nodes.pair(step, edit.value as ItemValue, shaped, isQuotedUnder(parent)), step);
  else pair.value = inPlaceOf(pair.value, nodes.value(edit.value as ItemValue, inner, isQuotedUnder(step)));
}

function editEntry(
  node: { items: unknown[]; flow?: boolean | undefined },
  place: SchemaPlace | undefined,
  index: number,
  edit: Edit,
  nodes: ItemNodes,
): void {
  const inner = place && childSchema(place, index);
  if (edit.path.length > 0) {
    editNode(node.items[index], inner, edit, nodes);
    return;
  }
  if (edit.kind === 'delete') {
    node.items.splice(index, 1);
    if (node.items.length === 0) node.flow = true;
    return;
  }
  const value = nodes.value(edit.value as ItemValue, inner);
  if (edit.kind === 'set') {
    node.items[index] = inPlaceOf(node.items[index], value);
    return;
  }
  // What comes into `[]` does not stay on its line.
  if (node.items.length === 0 && node.flow === true && !isScalar(value)) node.flow = false;
  node.items.splice(index, 0, value);
}

/** A new value with the comments of the one that it replaces. */
function inPlaceOf(old: unknown, value: Node): Node {
  if (!isScalar(old) && !isMap(old) && !isSeq(old)) return value;
  if (typeof old.comment === 'string') value.comment = old.comment;
  if (typeof old.commentBefore === 'string') value.commentBefore = old.commentBefore;
  if (old.spaceBefore === true) value.spaceBefore = true;
  if (isScalar(old) && isScalar(value) && typeof old.value === typeof value.value && old.type?.startsWith('QUOTE'))
    value.type = old.type;
  return value;
}

/** Puts a key where the schema has it among those that are there. */
function insertPair(map: YAMLMap, place: SchemaPlace | undefined, pair: Pair, key: string): void {
  const order = Object.keys(place?.schema.properties ?? {});
  const names = place && keyNames(place.schema);
  const rank = order.indexOf(key);
  const isBefore = (written: unknown): boolean => {
    const other = order.indexOf(names?.canonical(String(written)) ?? '');
    return rank === -1 || other <= rank;
  };
  const last = map.items.findLastIndex((other) => isBefore(isScalar(other.key) ? other.key.value : ''));
  map.items.splice(last + 1, 0, pair);
}

function indexOfKey(map: YAMLMap, place: SchemaPlace | undefined, key: string): number {
  const names = place && keyNames(place.schema);
  return map.items.findIndex(({ key: node }) => {
    const written = isScalar(node) ? String(node.value) : '';
    return (names?.canonical(written) ?? written) === key;
  });
}
