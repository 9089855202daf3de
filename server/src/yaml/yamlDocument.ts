import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { DataDocument, DataEntry, DataItem, DataValue } from '../base/dataTree';
import type { Span } from '../base/span';
import { readPlainScalar } from './plainScalar';

/**
 * The keys and values of a document that was parsed without errors, with Hugo's reading of plain
 * scalars. An alias has the value of its anchor and its own place; the items of a list behind an
 * alias are not given.
 */
export function viewOfYaml(
  document: Document.Parsed,
  targets: AliasTargets,
  source: string,
): DataDocument {
  const entries: DataEntry[] = [];
  if (isMap(document.contents)) addEntries([], document.contents as YAMLMap);
  return { entries, tables: [], comments: commentsOf(source) };

  function addEntries(parent: readonly string[], map: YAMLMap): void {
    for (const pair of map.items) addEntry(parent, pair as Pair<Node, Node | null>);
  }

  function addEntry(parent: readonly string[], { key, value }: Pair<Node, Node | null>): void {
    const name = keyText(isAlias(key) ? targets.get(key) : key);
    const keySpan = spanOf(key);
    if (name === mergeKey && isScalar(key) && key.type === Scalar.PLAIN) {
      for (const map of mergedMaps(value)) addEntries(parent, map);
      return;
    }
    const path = [...parent, name];
    entries.push({ path, keySpan, value: readValue(value, keySpan.end) });
    addInside(path, value);
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
      const items = target === node ? itemsOf(target as YAMLSeq<Node | null>) : [];
      return { ...common, kind: 'array', items };
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

const mergeKey = '<<';
const blanksAndComments = /(?:\s|#[^\r\n]*)*/y;

/** Mappings that `<<` takes over, as in YAML 1.1; Hugo supports it. */
function mergedMaps(value: Node | null): YAMLMap[] {
  return isMap(value) ? [value] : [];
}

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

/** The lexer's marks, which take no room in the source (yaml 2, `Lexer`). */
const marks = new Set(['\u0002', '\u0018', '\u001f']);

function commentsOf(source: string): Span[] {
  const comments: Span[] = [];
  let at = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(source)) {
    if (marks.has(lexeme)) {
      isText = lexeme === '\u001f';
      continue;
    }
    if (!isText && lexeme.startsWith('#')) comments.push({ start: at, end: at + lexeme.length });
    at += lexeme.length;
    isText = false;
  }
  return comments;
}
