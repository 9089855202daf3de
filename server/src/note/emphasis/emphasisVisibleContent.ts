import type { Nodes } from 'mdast';
import type { ParsedMarkdown } from './markdown';

/**
 * What a text publishes apart from emphasis, as a string to compare by: every node with what it
 * holds, in order, without the marks of emphasis and without white space in running text.
 */
export function visibleContent({ root, shift }: ParsedMarkdown): string {
  const parts: string[] = [];
  for (const child of root.children) {
    if (child.position!.end.offset! > shift || shift === 0) collect(child, parts);
  }
  return parts.join('');
}

function collect(node: Nodes, parts: string[]): void {
  if (node.type === 'text') {
    // Without its `&` or its `;` a reference is published as what was written.
    const marked = node.value.replace(/&(#?\w+);/g, '<&$1>');
    parts.push(marked.replace(/[*_\s]/g, ''));
    return;
  }
  const isEmphasis = node.type === 'strong' || node.type === 'emphasis';
  if (!isEmphasis) parts.push(`<${node.type}${ownContent(node)}>`);
  if (!('children' in node)) return;
  for (const child of node.children) collect(child, parts);
  if (!isEmphasis) parts.push(`</${node.type}>`);
}

/** What a node publishes itself: not its place, its children or the label that it refers by. */
function ownContent(node: Nodes): string {
  const unpublished = new Set(['position', 'children', 'type', 'label', 'identifier']);
  const own = Object.entries(node).filter(([key]) => !unpublished.has(key));
  return own.length === 0 ? '' : JSON.stringify(own);
}
