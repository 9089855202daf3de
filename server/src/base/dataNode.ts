/**
 * Values as a tree, to be written anew in a language of front matter. Keys, and the items of lists,
 * are in the order of their source.
 */
export type DataNode = ScalarNode | TableNode | ListNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  /** The value in the language that is written, on one line. */
  readonly written: string;
  /** The text of a string that is to be written over several lines where the language can. */
  readonly longText?: string;
}

export interface TableNode {
  readonly kind: 'table';
  readonly members: MemberNode[];
  /** Comments and blank lines behind the last member. */
  readonly below: string[];
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: ItemNode[];
  /** Comments and blank lines behind the last item. */
  readonly below: string[];
  /** Whether each item has a line to itself. */
  inLines: boolean;
}

/** Comments, each with its `#`, and blank lines, which are empty. */
export interface Remarks {
  readonly above: string[];
  /** The comment on the same line; empty where there is none. */
  behind: string;
}

export interface ItemNode extends Remarks {
  readonly value: DataNode;
}

export interface MemberNode extends ItemNode {
  readonly key: string;
}

/** The comments within a value, for a form of it that has no place for them. */
export function commentsWithin(node: DataNode): string[] {
  if (node.kind === 'scalar') return [];
  const children = node.kind === 'table' ? node.members : node.items;
  const inside = children.flatMap((child) => [
    ...commentsOf(child),
    ...commentsWithin(child.value),
  ]);
  return [...inside, ...node.below.filter((line) => line !== '')];
}

/** The comments of a member or item itself. */
export function commentsOf({ above, behind }: Remarks): string[] {
  return [...above, behind].filter((line) => line !== '');
}

/** Lines moved to the right by two columns; blank ones stay empty. */
export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}
