import type { Node } from 'jsonc-parser';
import type { DataDocument, DataEntry, DataItem, DataValue } from '../base/dataTree';
import type { Span } from '../base/span';

/**
 * The keys and values of an object that was parsed without errors. The entries of objects in a list
 * follow it, with their 0-based index in the path.
 */
export function viewOfJson(root: Node, source: string): DataDocument {
  const entries: DataEntry[] = [];
  addEntries([], root);
  return { entries, tables: [], comments: [] };

  function addEntries(parent: readonly string[], object: Node): void {
    for (const property of object.children ?? []) {
      const [key, value] = property.children ?? [];
      if (key === undefined || value === undefined) continue;
      const path = [...parent, String(key.value)];
      entries.push({ path, keySpan: spanOf(key), value: readValue(value, source) });
      addInside(path, value);
    }
  }

  function addInside(path: readonly string[], value: Node): void {
    if (value.type === 'object') addEntries(path, value);
    if (value.type !== 'array') return;
    value.children?.forEach((item, index) => {
      if (item.children !== undefined) addInside([...path, String(index)], item);
    });
  }
}

function readValue(node: Node, source: string): DataValue {
  const span = spanOf(node);
  const common = { ...span, raw: source.slice(span.start, span.end) };
  switch (node.type) {
    case 'string':
      return { ...common, kind: 'string', value: String(node.value) };
    case 'number':
      return isInteger(common.raw)
        ? { ...common, kind: 'integer', value: BigInt(common.raw) }
        : { ...common, kind: 'float', value: Number(node.value) };
    case 'boolean':
      return { ...common, kind: 'boolean', value: node.value === true };
    case 'array':
      return { ...common, kind: 'array', items: itemsOf(node, source) };
    case 'object':
      return { ...common, kind: 'table' };
    default:
      return { ...common, kind: 'null' };
  }
}

/** Whether a number is written without a fraction or exponent; Hugo reads all as float64. */
export function isInteger(raw: string): boolean {
  return /^-?\d+$/.test(raw);
}

/** Between two items there is exactly one comma, and none behind the last. */
function itemsOf({ children = [] }: Node, source: string): DataItem[] {
  return children.map((item, index) => {
    const value = readValue(item, source);
    if (index === children.length - 1) return { value, comma: null };
    const start = source.indexOf(',', value.end);
    return { value, comma: { start, end: start + 1 } };
  });
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}
