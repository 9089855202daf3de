import { type Alias, type Document, isAlias, type Node, visit } from 'yaml';

/** The node behind each alias. */
export type AliasTargets = ReadonlyMap<Alias, Node>;

/** The aliases of a document with what they stand for, or the first one without an anchor above it. */
export function aliasTargets(document: Document.Parsed): AliasTargets | Alias {
  const anchored = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  let missing: Alias | undefined;
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchored.get(node.source);
        if (target !== undefined) targets.set(node, target);
        else missing ??= node;
      } else if (node.anchor !== undefined) anchored.set(node.anchor, node);
    },
  });
  return missing ?? targets;
}
