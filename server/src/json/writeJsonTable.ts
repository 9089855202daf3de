import { type DataNode, type ItemNode, indented, type TableNode } from '../base/dataNode';
import { quoteJson } from './writeJson';

/**
 * The lines of a JSON document (RFC 8259) with both braces, indented by two columns. Comments are
 * left out.
 *
 * @param root its scalars written in JSON
 */
export function writeJsonTable(root: TableNode): string[] {
  return linesOf(root);
}

function linesOf(node: DataNode): string[] {
  if (node.kind === 'scalar') return [node.written];
  if (node.kind === 'table') {
    const { members } = node;
    if (members.length === 0) return ['{}'];
    return ['{', ...indented(separated(members, ({ key }) => `${quoteJson(key)}: `)), '}'];
  }
  if (!node.inLines || node.items.length === 0) return [onOneLine(node)];
  return ['[', ...indented(separated(node.items, () => '')), ']'];
}

/** The lines of members or items, a comma between two, with the blank lines above all but the first. */
function separated<Item extends ItemNode>(
  items: readonly Item[],
  opening: (item: Item) => string,
): string[] {
  return items.flatMap((item, index) => {
    const blanks = index === 0 ? [] : item.above.filter((line) => line === '');
    const [first = '', ...rest] = linesOf(item.value);
    const lines = [opening(item) + first, ...rest];
    const last = lines.pop() ?? '';
    return [...blanks, ...lines, index === items.length - 1 ? last : `${last},`];
  });
}

function onOneLine(node: DataNode): string {
  if (node.kind === 'scalar') return node.written;
  if (node.kind === 'list') {
    return `[${node.items.map(({ value }) => onOneLine(value)).join(', ')}]`;
  }
  const entries = node.members.map(({ key, value }) => `${quoteJson(key)}: ${onOneLine(value)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
