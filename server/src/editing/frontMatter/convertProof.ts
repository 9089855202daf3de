import type { DataNode, ScalarNode } from '../../base/dataNode';
import type { DataDocument } from '../../base/dataTree';
import type { FrontMatterFormat } from '../../frontMatter/language';
import { isMoment, publishedDate, publishedText } from './convertScalar';
import { type ScalarValue, treeOf } from './convertTree';

/** A document that was read, with its source and language. */
export interface ReadDocument extends DataDocument {
  readonly source: string;
  readonly format: FrontMatterFormat;
}

/**
 * Whether two documents, in whatever language, have the same keys with the same values, the order of
 * keys aside. A date counts as the text that Hugo prints of it, `1.0` as 1.
 */
export function haveSameValues(left: ReadDocument, right: ReadDocument): boolean {
  const [one, other] = [left, right].map((document) =>
    treeOf(document, document.source, (value, path) => comparable(value, path, document)),
  );
  if (one === undefined || other === undefined) return false;
  return isSame(one.root, other.root);
}

function isSame(left: DataNode, right: DataNode): boolean {
  if (left.kind === 'scalar') return right.kind === 'scalar' && left.written === right.written;
  if (left.kind === 'list') {
    if (right.kind !== 'list' || left.items.length !== right.items.length) return false;
    return left.items.every(({ value }, index) => isSame(value, right.items[index]!.value));
  }
  if (right.kind !== 'table' || left.members.length !== right.members.length) return false;
  const others = new Map(right.members.map(({ key, value }) => [key, value]));
  return left.members.every(({ key, value }) => {
    const other = others.get(key);
    return other !== undefined && isSame(value, other);
  });
}

/** A value as a text that equals that of each value from which Hugo publishes the same. */
function comparable(
  value: ScalarValue,
  path: readonly string[],
  { format }: ReadDocument,
): ScalarNode {
  return { kind: 'scalar', written: comparableText() };

  function comparableText(): string {
    switch (value.kind) {
      case 'null':
        return 'null';
      case 'boolean':
      case 'integer':
        return String(value.value);
      case 'float':
        return String(Number.isInteger(value.value) ? BigInt(value.value) : value.value);
      case 'string': {
        const text = publishedText(value, { from: format }) ?? value.value;
        return `"${isMoment(path) ? text.replace(' ', 'T') : text}`;
      }
      default:
        return `"${publishedDate(value)}`;
    }
  }
}
