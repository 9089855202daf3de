import {
  commentsWithin,
  type DataNode,
  type ItemNode,
  indented,
  type ListNode,
  type TableNode,
} from '../base/dataNode';
import { writeYamlKey } from './writeYaml';

/**
 * The lines of a YAML document (YAML 1.2.2), indented by two columns.
 *
 * @param root its scalars written in YAML
 */
export function writeYamlTable({ members, below }: TableNode): string[] {
  const lines = members.flatMap(({ key, value, above, behind }) => [
    ...above,
    ...entryLines(`${writeYamlKey(key)}:`, value, behind),
  ]);
  return [...lines, ...below];
}

/** The lines of a value behind a key and colon, or behind the dash of an item. */
function entryLines(opening: string, node: DataNode, behind: string): string[] {
  if (node.kind === 'scalar' && node.longText !== undefined) {
    const text = node.longText;
    const isEnded = text.endsWith('\n');
    const lines = (isEnded ? text.slice(0, -1) : text).split('\n');
    return [withComment(`${opening} ${isEnded ? '|' : '|-'}`, behind), ...indented(lines)];
  }
  if (isOnOneLine(node)) {
    const line = withComment(`${opening} ${onOneLine(node)}`, behind);
    return [...commentsWithin(node), line];
  }
  const lines = node.kind === 'list' ? listLines(node) : writeYamlTable(node as TableNode);
  return [withComment(opening, behind), ...indented(lines)];
}

function isOnOneLine(node: DataNode): boolean {
  if (node.kind === 'list') return !node.inLines || node.items.length === 0;
  return node.kind === 'scalar' || node.members.length === 0;
}

function listLines({ items, below }: ListNode): string[] {
  return [...items.flatMap(itemLines), ...below];
}

/** A table begins on the line of the dash. */
function itemLines({ above, behind, value }: ItemNode): string[] {
  if (value.kind !== 'table' || value.members.length === 0) {
    return [...above, ...entryLines('-', value, behind)];
  }
  const lines = writeYamlTable(value);
  const first = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
  const remarks = behind === '' ? lines.slice(0, first) : [behind, ...lines.slice(0, first)];
  return [...above, ...remarks, `- ${lines[first]}`, ...indented(lines.slice(first + 1))];
}

function onOneLine(node: DataNode): string {
  if (node.kind === 'scalar') return node.written;
  if (node.kind === 'list') {
    return `[${node.items.map(({ value }) => onOneLine(value)).join(', ')}]`;
  }
  const entries = node.members.map(
    ({ key, value }) => `${writeYamlKey(key, true)}: ${onOneLine(value)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** Right behind a value, `#x` looks like a part of it that a reader of YAML leaves out. */
function withComment(line: string, comment: string): string {
  return comment === '' ? line : `${line} ${comment.replace(/^#(?=[^\s#])/, '# ')}`;
}
