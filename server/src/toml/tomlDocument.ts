import type { AST } from 'toml-eslint-parser';
import type { DataDocument, DataEntry, DataItem, DataValue } from '../base/dataTree';
import { firstNotBelow } from '../base/lines';
import type { Span } from '../base/span';

/** What the rules need of the parser's tree, independent of the parser. */
export function viewOfToml(program: AST.TOMLProgram, source: string): DataDocument {
  const entries: DataEntry[] = [];
  const tables: DataDocument['tables'][number][] = [];
  const commas = program.tokens.filter(
    (token) => token.type === 'Punctuator' && token.value === ',',
  );
  const commaStarts = commas.map((comma) => comma.range[0]);

  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') addEntry([], node);
    else {
      const path = node.resolvedKey.map(String);
      const brackets = node.kind === 'array' ? 2 : 1;
      const end = source.indexOf(']', node.key.range[1]) + brackets;
      tables.push({ path, header: { start: node.range[0], end } });
      for (const pair of node.body) addEntry(path, pair);
    }
  }
  return { entries, tables, comments: program.comments.map(spanOf) };

  function addEntry(parent: readonly string[], node: AST.TOMLKeyValue): void {
    const names = node.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value));
    const path = [...parent, ...names];
    entries.push({ path, keySpan: spanOf(node.key), value: readValue(node.value) });
    addInside(path, node.value);
  }

  /** The entries of inline tables, those in lists with their 0-based index in the path. */
  function addInside(path: readonly string[], node: AST.TOMLContentNode): void {
    if (node.type === 'TOMLInlineTable') {
      for (const pair of node.body) addEntry(path, pair);
    } else if (node.type === 'TOMLArray') {
      node.elements.forEach((item, index) => {
        if (item.type !== 'TOMLValue') addInside([...path, String(index)], item);
      });
    }
  }

  function readValue(node: AST.TOMLContentNode): DataValue {
    const span = spanOf(node);
    const common = { ...span, raw: source.slice(span.start, span.end) };
    if (node.type === 'TOMLArray') {
      return { ...common, kind: 'array', items: node.elements.map((item) => itemOf(item, node)) };
    }
    if (node.type === 'TOMLInlineTable') return { ...common, kind: 'table' };
    switch (node.kind) {
      case 'string':
        return { ...common, kind: node.kind, value: node.value };
      case 'integer':
        return { ...common, kind: node.kind, value: node.bigint };
      case 'float':
        return { ...common, kind: node.kind, value: node.value };
      case 'boolean':
        return { ...common, kind: node.kind, value: node.value };
      default:
        return { ...common, kind: node.kind };
    }
  }

  /** Between an item and the next one, or the closing bracket, there is at most one comma. */
  function itemOf(item: AST.TOMLContentNode, array: AST.TOMLArray): DataItem {
    const comma = commas[firstNotBelow(commaStarts, item.range[1], commaStarts.length)];
    const isOwn = comma !== undefined && comma.range[0] < endOfGap(item, array);
    return { value: readValue(item), comma: isOwn ? spanOf(comma) : null };
  }
}

function endOfGap(item: AST.TOMLContentNode, array: AST.TOMLArray): number {
  return array.elements.at(-1) === item ? array.range[1] : Number.POSITIVE_INFINITY;
}

function spanOf(node: { range: [number, number] }): Span {
  return { start: node.range[0], end: node.range[1] };
}
