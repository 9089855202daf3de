import type {
  DataNode,
  ListNode,
  MemberNode,
  Remarks,
  ScalarNode,
  TableNode,
} from '../../base/dataNode';
import type { DataDocument, DataEntry, DataValue } from '../../base/dataTree';
import type { Span } from '../../base/span';

/** A place to which comments and blank lines can belong; offsets as in the source. */
export interface Anchor extends Span {
  readonly remarks: Remarks;
  /** The table or list that it is a part of. */
  readonly holder: TableNode | ListNode;
}

/** What is written between brackets: comments within belong to it. */
export interface Enclosure extends Span {
  readonly node: TableNode | ListNode;
}

export interface DocumentTree {
  readonly root: TableNode;
  /** By their start; of two with one start, the outer first. */
  readonly anchors: readonly Anchor[];
  /** By their start. */
  readonly enclosures: readonly Enclosure[];
  /** Values over several lines, in which no line is a blank line or comment of the document. */
  readonly longValues: readonly Span[];
  /** The path of a key that its table holds twice, letter case aside; Hugo takes one of the two. */
  readonly repeated: readonly string[] | undefined;
}

/** A value that is neither table nor list. */
export type ScalarValue = Exclude<DataValue, { readonly kind: 'array' | 'table' }>;

/** Values within this many others are more than any front matter has. */
const maxDepth = 100;

/**
 * The tree of a document without comments and blank lines. Undefined where values are nested more
 * than 100 deep.
 *
 * @param write the scalar of a value at a path; in a list, that of the list and its index
 */
export function treeOf(
  { entries, tables }: DataDocument,
  source: string,
  write: (value: ScalarValue, path: readonly string[]) => ScalarNode,
): DocumentTree | undefined {
  const root: TableNode = { kind: 'table', members: [], below: [] };
  const anchors: Anchor[] = [];
  const enclosures: Enclosure[] = [];
  const longValues: Span[] = [];
  const known = new Map<TableNode, Map<string, MemberNode>>();
  let repeated: readonly string[] | undefined;
  let isTooDeep = false;

  const headers = tables.map(({ path, header }) => ({ path, header, start: header.start }));
  const written = entries.map((entry) => ({ ...entry, start: entry.keySpan.start }));
  for (const part of [...headers, ...written].sort((left, right) => left.start - right.start)) {
    if (part.path.length > maxDepth) isTooDeep = true;
    else if ('header' in part) addHeader(part.path, part.header);
    else addEntry(part);
  }
  if (isTooDeep) return undefined;
  anchors.sort((left, right) => left.start - right.start || right.end - left.end);
  enclosures.sort((left, right) => left.start - right.start);
  return { root, anchors, enclosures, longValues, repeated };

  /** What stands beside the first header of a list of tables belongs to the list. */
  function addHeader(path: readonly string[], header: Span): void {
    const isItem = source.startsWith('[[', header.start);
    const names = isItem ? path.slice(0, -1) : path;
    const holder = nodeAt(names.slice(0, -1));
    if (holder.kind !== 'table') return;
    const member = memberOf(holder, names.at(-1) ?? '', names, isItem);
    if (!isItem || member.value.kind !== 'list') {
      anchors.push({ ...header, remarks: member, holder });
      return;
    }
    const list = member.value;
    const value: TableNode = { kind: 'table', members: [], below: [] };
    const item = { above: [], behind: '', value };
    list.items.push(item);
    const isFirst = list.items.length === 1;
    anchors.push({ ...header, remarks: isFirst ? member : item, holder: isFirst ? holder : list });
  }

  function addEntry({ path, keySpan, value }: DataEntry): void {
    const holder = nodeAt(path.slice(0, -1));
    if (holder.kind !== 'table') return;
    const node = nodeOf(value, path, 0);
    const member = { key: path.at(-1) ?? '', above: [], behind: '', value: node };
    addMember(holder, member, path);
    const end = Math.max(keySpan.end, value.end);
    anchors.push({ start: keySpan.start, end, remarks: member, holder });
  }

  function addMember(table: TableNode, member: MemberNode, path: readonly string[]): void {
    const members = known.get(table) ?? new Map<string, MemberNode>();
    known.set(table, members);
    const name = member.key.toLowerCase();
    if (members.has(name)) repeated ??= path;
    members.set(name, member);
    table.members.push(member);
  }

  /** The member of a table, which is added where there is none: a table, or a list of tables. */
  function memberOf(table: TableNode, key: string, path: readonly string[], isList = false) {
    const member = known.get(table)?.get(key.toLowerCase());
    if (member?.key === key) return member;
    const value: DataNode = isList
      ? { kind: 'list', items: [], below: [], inLines: true }
      : { kind: 'table', members: [], below: [] };
    const added = { key, above: [], behind: '', value };
    addMember(table, added, path);
    return added;
  }

  function nodeAt(path: readonly string[]): DataNode {
    let node: DataNode = root;
    for (const [index, name] of path.entries()) {
      if (node.kind === 'list') node = node.items[Number(name)]?.value ?? node;
      else if (node.kind === 'table') {
        node = memberOf(node, name, path.slice(0, index + 1)).value;
      }
    }
    return node;
  }

  function nodeOf(value: DataValue, path: readonly string[], depth: number): DataNode {
    if (depth > maxDepth) isTooDeep = true;
    if (value.kind === 'table') {
      const node: TableNode = { kind: 'table', members: [], below: [] };
      if (value.raw.startsWith('{')) enclosures.push({ start: value.start, end: value.end, node });
      return node;
    }
    if (value.kind !== 'array') {
      if (/[\r\n]/.test(value.raw)) longValues.push(value);
      return write(value, path);
    }
    const node: ListNode = {
      kind: 'list',
      items: [],
      below: [],
      inLines: isInLines(value, source),
    };
    if (value.raw.startsWith('[')) enclosures.push({ start: value.start, end: value.end, node });
    if (isTooDeep) return node;
    value.items.forEach(({ value: own, dash }, index) => {
      const itemPath = [...path, String(index)];
      const item = { above: [], behind: '', value: nodeOf(own, itemPath, depth + 1) };
      node.items.push(item);
      const start = dash?.start ?? own.start;
      anchors.push({ start, end: Math.max(own.end, start + 1), remarks: item, holder: node });
    });
    return node;
  }
}

/** Whether each item of a list begins on a line of its own, or one of them takes several lines. */
function isInLines(list: Extract<DataValue, { kind: 'array' }>, source: string): boolean {
  const { items, start } = list;
  if (items.some(({ dash, value }) => dash !== undefined || isOpened(value))) return true;
  const isApart = items.map(({ value }, index) => {
    const from = items[index - 1]?.value.end ?? start;
    return /[\r\n]/.test(source.slice(from, value.start));
  });
  return items.length > 0 && isApart.slice(items.length === 1 ? 0 : 1).every(Boolean);
}

function isOpened({ kind, raw }: DataValue): boolean {
  return (kind === 'table' || kind === 'array') && /[\r\n]/.test(raw);
}
