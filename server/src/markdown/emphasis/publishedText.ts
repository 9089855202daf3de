import type { Nodes } from 'mdast';
import type { Dialect } from '../inline/dialect';
import type { ParsedMarkdown } from '../inline/parseMarkdown';
import { isDoubleStrike } from './emphasisRuns';

/**
 * What a text publishes apart from emphasis, as a string for comparison: all nodes with their
 * content, in order, without the marks of emphasis and without white space in running text, nor
 * what the site publishes as nothing.
 *
 * @param withoutStrikes ignores strikethrough by single tildes, and these tildes
 */
export function visibleContent(
  { root, shift }: ParsedMarkdown,
  { escapedSpace }: Dialect,
  withoutStrikes = false,
): string {
  const parts: string[] = [];
  const ignored = escapedSpace ? /\\ |[*_\s]/g : /[*_\s]/g;
  for (const child of root.children) {
    if (child.position!.end.offset! > shift || shift === 0)
      collect(child, parts, ignored, withoutStrikes);
  }
  return parts.join('');
}

function collect(node: Nodes, parts: string[], ignored: RegExp, withoutStrikes: boolean): void {
  if (node.type === 'text') {
    // Without its `&` or its `;` a reference is published as what was written.
    const marked = node.value.replace(/&(#?\w+);/g, '<&$1>');
    const shown = marked.replace(ignored, '');
    parts.push(withoutStrikes ? shown.replace(/(?<!~)~~(?!~)/g, '') : shown);
    return;
  }
  const isStrike = withoutStrikes && node.type === 'delete' && isDoubleStrike(node);
  const isEmphasis = node.type === 'strong' || node.type === 'emphasis' || isStrike;
  if (!isEmphasis) parts.push(`<${node.type}${ownContent(node)}>`);
  if (!('children' in node)) return;
  for (const child of node.children) collect(child, parts, ignored, withoutStrikes);
  if (!isEmphasis) parts.push(`</${node.type}>`);
}

/** A node's own content: not its position, its children or the label of its reference. */
function ownContent(node: Nodes): string {
  const unpublished = new Set(['position', 'children', 'type', 'label', 'identifier']);
  const own = Object.entries(node).filter(([key]) => !unpublished.has(key));
  return own.length === 0 ? '' : JSON.stringify(own);
}
