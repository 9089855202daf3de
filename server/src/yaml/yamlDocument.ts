import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { DataDocument, DataEntry, DataItem, DataValue } from '../base/dataTree';
import type { Span } from '../base/span';
import type { AliasTargets } from './aliasTargets';
import { readPlainScalar } from './plainScalar';
import { yamlComments } from './yamlComments';

/**
 * The keys and values of a document that was parsed without errors, with Hugo's reading of plain
 * scalars. An alias has the value of its anchor and its own place; the items of a list behind an
 * alias are not given.
 *
 * @param maxCopies so many aliases are followed and entries of tables behind them given, each with
 *   its place below the anchor: a few lines of aliases within aliases can stand for millions
 */
export function viewOfYaml(
  document: Document.Parsed,
  targets: AliasTargets,
  source: string,
  maxCopies: number,
): DataDocument {
  const entries: DataEntry[] = [];
  let copiesLeft = maxCopies;
  let aliasesAround = 0;
  if (isMap(document.contents)) addEntries([], document.contents as YAMLMap);
  return { entries, tables: [], comments: yamlComments(source) };

  function addEntries(parent: readonly string[], map: YAMLMap): void {
    for (const pair of map.items) addEntry(parent, pair as Pair<Node, Node | null>);
  }

  function addEntry(parent: readonly string[], { key, value }: Pair<Node, Node | null>): void {
    const name = keyText(isAlias(key) ? targets.get(key) : key);
    const keySpan = spanOf(key);
    if (name === mergeKey && isScalar(key) && key.type === Scalar.PLAIN) {
      merge(parent, value);
      return;
    }
    if (aliasesAround > 0 && copiesLeft-- <= 0) return;
    const path = [...parent, name];
    entries.push({ path, keySpan, value: readValue(value, keySpan.end) });
    follow(value, (target) => addInside(path, target));
  }

  /** Mappings that `<<` takes over, as in YAML 1.1; Hugo supports it. */
  function merge(parent: readonly string[], value: unknown): void {
    follow(value, (target) => {
      if (isMap(target)) addEntries(parent, target as YAMLMap);
      if (isSeq(target)) for (const item of target.items) merge(parent, item);
    });
  }

  function follow(node: unknown, take: (target: unknown) => void): void {
    if (!isAlias(node)) take(node);
    else if (copiesLeft-- > 0) {
      aliasesAround++;
      take(targets.get(node));
      aliasesAround--;
    }
  }

  function addInside(path: readonly string[], value: unknown): void {
    if (isMap(value)) addEntries(path, value as YAMLMap);
    if (isSeq(value)) {
      value.items.forEach((item, index) => {
        if (isCollection(item)) addInside([...path, String(index)], item);
      });
    }
  }

  /** @param behindKey where a missing value is placed */
  function readValue(node: Node | null, behindKey: number): DataValue {
    if (node === null) return { kind: 'null', raw: '', start: behindKey, end: behindKey };
    const target = isAlias(node) ? targets.get(node) : node;
    const span = withoutLineEnd(spanOf(node));
    const common = { ...span, raw: source.slice(span.start, span.end) };
    if (isMap(target)) return { ...common, kind: 'table' };
    if (isSeq(target)) {
      if (target !== node) {
        return { ...common, kind: 'array', items: [], listStart: spanOf(target).start };
      }
      return { ...common, kind: 'array', items: itemsOf(target as YAMLSeq<Node | null>) };
    }
    if (!isScalar(target)) return { ...common, kind: 'null' };
    const text = textOf(target);
    if (target.type !== Scalar.PLAIN) return { ...common, kind: 'string', value: text };
    return { ...common, ...readPlainScalar(text) };
  }

  /** The parser counts the last line end of a text in lines among it, which stays when it goes. */
  function withoutLineEnd({ start, end }: Span): Span {
    return { start, end: start + source.slice(start, end).trimEnd().length };
  }

  function itemsOf(list: YAMLSeq<Node | null>): DataItem[] {
    const [start = 0] = list.range ?? [];
    let behind = start;
    return list.items.map((item) => {
      const value = readValue(item, behind);
      const from = behind;
      behind = item?.range?.[2] ?? value.end;
      if (!list.flow) return { value, comma: null, dash: signBefore(from, value.start) };
      const comma = commaBehind(value.end, list.range?.[1] ?? value.end);
      return { value, comma };
    });
  }

  /** The dash of an item, which is the last one before its value. */
  function signBefore(from: number, start: number): Span {
    const dash = source.lastIndexOf('-', Math.max(start - 1, from));
    return { start: dash, end: dash + 1 };
  }

  function commaBehind(from: number, listEnd: number): Span | null {
    blanksAndComments.lastIndex = from;
    blanksAndComments.test(source);
    const at = blanksAndComments.lastIndex;
    return source[at] === ',' && at < listEnd ? { start: at, end: at + 1 } : null;
  }
}

const mergeKey = '<<';
const blanksAndComments = /(?:\s|#[^\r\n]*)*/y;

function keyText(key: Node | undefined): string {
  return isScalar(key) ? textOf(key) : '';
}

/** A scalar's text; `!!binary` alone makes anything else of it. */
function textOf({ value, source = '' }: Scalar): string {
  return typeof value === 'string' ? value : source;
}

function spanOf(node: Node): Span {
  const [start = 0, end = 0] = node.range ?? [];
  return { start, end };
}
