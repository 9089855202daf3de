import {
  commentsWithin,
  type DataNode,
  type ItemNode,
  indented,
  type ListNode,
  type MemberNode,
  type Remarks,
  type TableNode,
} from '../base/dataNode';
import { writeTomlKey } from './writeToml';

/**
 * The lines of a TOML document (toml.io/en/v1.1.0). Tables have headers, so that within each table
 * the keys without a table come first, which changes no value.
 *
 * @param root its scalars written in TOML
 */
export function writeTomlTable(root: TableNode): string[] {
  const lines = takeHead(root);
  addTable(lines, root, []);
  return [...lines, ...root.below];
}

/** A comment at the top stays there, if a blank line sets it off from a table that moves down. */
function takeHead({ members: [first] }: TableNode): string[] {
  if (first === undefined || !hasHeader(first.value)) return [];
  return first.above.splice(0, first.above.lastIndexOf('') + 1);
}

/** Whether a value is a table or a list of tables, each under a header. */
function hasHeader(node: DataNode): node is TableNode | ListNode {
  if (node.kind !== 'list') return node.kind === 'table';
  return node.items.length > 0 && node.items.every(({ value }) => value.kind === 'table');
}

function addTable(lines: string[], { members, below }: TableNode, path: readonly string[]): void {
  const [values, tables] = [false, true].map((isTable) =>
    members.filter(({ value }) => hasHeader(value) === isTable),
  ) as [MemberNode[], MemberNode[]];
  for (const { key, value, above, behind } of values) {
    lines.push(...above);
    lines.push(...entryLines(`${writeTomlKey([key])} = `, value, behind));
  }
  if (path.length > 0) lines.push(...below);
  for (const member of tables) addSections(lines, member, [...path, member.key]);
}

function addSections(lines: string[], member: MemberNode, path: readonly string[]): void {
  const { value } = member;
  if (value.kind === 'table') {
    if (needsHeader(member, value)) addHeader(lines, member, `[${writeTomlKey(path)}]`);
    addTable(lines, value, path);
  } else if (value.kind === 'list') {
    value.items.forEach((item, index) => {
      const remarks = index === 0 ? remarksOfFirst(member, item) : item;
      addHeader(lines, remarks, `[[${writeTomlKey(path)}]]`);
      addTable(lines, item.value as TableNode, path);
    });
    lines.push(...value.below);
  }
}

/** A table that holds only other tables comes into being with their headers. */
function needsHeader({ above, behind }: MemberNode, { members, below }: TableNode): boolean {
  const isPlain = behind === '' && [...above, ...below].every((line) => line === '');
  return !isPlain || members.length === 0 || !members.every(({ value }) => hasHeader(value));
}

/** The list's remarks and those of its first item share one header. */
function remarksOfFirst(list: MemberNode, first: ItemNode): Remarks {
  const isTaken = first.behind !== '' && list.behind !== '';
  const above = [...list.above, ...(isTaken ? [list.behind] : []), ...first.above];
  return { above, behind: first.behind || list.behind };
}

function addHeader(lines: string[], { above, behind }: Remarks, header: string): void {
  const isSetOff = lines.length === 0 || lines.at(-1) === '' || above[0] === '';
  lines.push(...(isSetOff ? [] : ['']), ...above, withComment(header, behind));
}

/** The lines of a value that has no header, behind a key or as an item. */
function entryLines(opening: string, node: DataNode, behind: string): string[] {
  if (node.kind === 'scalar' && node.longText !== undefined) {
    const [first = '', ...rest] = longText(node.longText);
    const last = rest.pop() ?? '';
    return [opening + first, ...rest, withComment(last, behind)];
  }
  if (node.kind === 'list' && node.inLines && node.items.length + node.below.length > 0) {
    const lines = [...node.items.flatMap(itemLines), ...node.below];
    return [withComment(`${opening}[`, behind), ...indented(lines), ']'];
  }
  return [...commentsWithin(node), withComment(opening + onOneLine(node), behind)];
}

function itemLines({ above, behind, value }: ItemNode): string[] {
  const isOpen = value.kind === 'list' && value.inLines;
  if (!isOpen)
    return [...above, ...commentsWithin(value), withComment(`${onOneLine(value)},`, behind)];
  const lines = entryLines('', value, behind);
  return [...above, ...lines.slice(0, -1), `${lines.at(-1)},`];
}

function onOneLine(node: DataNode): string {
  if (node.kind === 'scalar') return node.written;
  if (node.kind === 'list') {
    return `[${node.items.map(({ value }) => onOneLine(value)).join(', ')}]`;
  }
  const entries = node.members.map(
    ({ key, value }) => `${writeTomlKey([key])} = ${onOneLine(value)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A string over several lines, the line end behind the opening quotes included. */
function longText(text: string): string[] {
  const escaped = text.replaceAll('\\', '\\\\').replace(/"(?="")|"$/g, '\\"');
  return `"""\n${escaped}"""`.split('\n');
}

function withComment(line: string, comment: string): string {
  return comment === '' ? line : `${line} ${comment}`;
}
