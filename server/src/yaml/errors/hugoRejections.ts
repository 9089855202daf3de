import { type Document, isAlias, isMap, isScalar, isSeq, type Node, Scalar, visit } from 'yaml';
import { halfCharacters } from '../../base/halfCharacters';
import { endOfLine } from '../../base/lines';
import { shortened } from '../../base/shortened';
import type { Span } from '../../base/span';
import { message } from '../../l10n/message';
import type { AliasTargets } from '../aliasTargets';
import { readPlainScalar } from '../plainScalar';
import { quoteYaml } from '../quoteYaml';
import { signWithoutValue } from './signWithoutValue';
import type { YamlFault } from './yamlFault';

/** What is YAML, and fails Hugo's build or is lost to it all the same (measured on Hugo 0.169). */
export function hugoRejections(
  document: Document.Parsed,
  targets: AliasTargets,
  source: string,
): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Pair(_, { key, value }, [, ...path]) {
      const isRoot = path.length === 1;
      const node = key as Node | null;
      faults.push(...rejectedKey(node, isRoot, source), ...rejectedMerge(node, value));
      const list = path.at(-2);
      if (isSeq(list) && list.flow) faults.push(...noBlankBehindColon(node, source));
    },
    Scalar(_, node) {
      faults.push(...rejectedScalar(node, source));
    },
  });
  return faults;

  function rejectedMerge(key: Node | null, value: unknown): YamlFault[] {
    if (!isScalar(key) || key.type !== Scalar.PLAIN || key.value !== '<<') return [];
    const target = isAlias(value) ? targets.get(value) : value;
    const maps = isSeq(target) ? target.items : [target];
    const isMerged = maps.every((map) => isMap(isAlias(map) ? targets.get(map) : map));
    if (isMerged) return [];
    const span = spanOf(key);
    const sentence = message('"{0}" takes over the keys of another table, and here is none', '<<');
    return [{ ...span, message: sentence, repairs: [] }];
  }
}

function rejectedKey(key: Node | null, isRoot: boolean, source: string): YamlFault[] {
  if (isMap(key) || isSeq(key)) return [collectionAsKey(key, source)];
  if (key !== null && !isScalar(key)) return [];
  const isMissing = key === null || (key.value === '' && key.type === Scalar.PLAIN && !key.tag);
  if (isMissing) {
    const at = key === null ? 0 : spanOf(key).start;
    const colon = source.indexOf(':', at);
    const start = colon === -1 ? Math.max(source.lastIndexOf('?', at), 0) : colon;
    const sentence = message('There is no key before this ":"');
    return [{ start, end: start + 1, message: sentence, repairs: [] }];
  }
  if (!isRoot || key.type !== Scalar.PLAIN) return [];
  const { kind } = readPlainScalar(String(key.value));
  return kind === 'boolean' || kind === 'float' ? [keyWithoutQuotes(spanOf(key), source)] : [];
}

function keyWithoutQuotes({ start, end }: Span, source: string): YamlFault {
  const written = source.slice(start, end);
  const newText = quoteYaml(written);
  return {
    start,
    end,
    message: message('The key {0} needs quotes: without them it is no text', shortened(written)),
    repairs: [write({ start, end }, newText)],
  };
}

/** `title: {{ x }}` is a table within a table to YAML. */
function collectionAsKey(key: Node, source: string): YamlFault {
  const inner = spanOf(key);
  const isDouble = source[inner.start - 1] === '{' && source[inner.end] === '}';
  const start = isDouble ? inner.start - 1 : inner.start;
  const end = isDouble ? inner.end + 1 : inner.end;
  const written = source.slice(start, end);
  const sentence = message(
    '{0} needs quotes: in YAML "{1}" has a meaning of its own',
    shortened(written),
    written.charAt(0),
  );
  const repairs = /[\r\n]/.test(written) ? [] : [write({ start, end }, quoteYaml(written))];
  return { start, end, message: sentence, repairs };
}

/** `["a":b]`, though `{"a":b}` is fine. */
function noBlankBehindColon(key: Node | null, source: string): YamlFault[] {
  if (!isScalar(key) || key.type === Scalar.PLAIN) return [];
  const { start, end } = spanOf(key);
  const colon = source.indexOf(':', end);
  if (/^\s/.test(source.slice(colon + 1))) return [];
  const edits = [{ start: colon + 1, end: colon + 1, newText: ' ' }];
  const sentence = message(
    'A space is missing behind the colon of {0}',
    shortened(source.slice(start, end)),
  );
  const repairs = [{ title: message('Insert a space'), edits }];
  return [{ start, end: colon + 1, message: sentence, repairs }];
}

const indentIndicator = /^[|>][-+]?[1-9]/;

function rejectedScalar(node: Scalar, source: string): YamlFault[] {
  const { start, end } = spanOf(node);
  if (node.type === Scalar.QUOTE_DOUBLE) return halves(source, { start, end });
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  const header = isBlock ? source.slice(start, endOfLine(source, start)) : '';
  if (indentIndicator.test(header)) {
    const isLast = source.slice(end).trim() === '';
    const isWindows = source.startsWith('\r\n', start + header.length);
    return isLast && isWindows ? [countedIndent(start, header)] : [];
  }
  return start === end ? signWithoutValue(node, source) : [];
}

function halves(source: string, span: Span): YamlFault[] {
  return halfCharacters(source, span).map(({ start, end }) => {
    const sentence = message(
      '{0} is half of a character, which Hugo cannot read',
      source.slice(start, end),
    );
    return { start, end, message: sentence, repairs: [] };
  });
}

/** At the end of the document, Hugo's reader counts a carriage return for a line of its own. */
function countedIndent(start: number, header: string): YamlFault {
  const [written = ''] = /^\S+/.exec(header) ?? [];
  const end = start + written.length;
  const newText = written.replace(/\d/, '');
  const sentence = message('Hugo cannot read {0} where lines end with CR LF', written);
  return { start, end, message: sentence, repairs: [write({ start, end }, newText)] };
}

function write({ start, end }: Span, newText: string) {
  return {
    title: message('Write {0}', shortened(newText)),
    edits: [{ start, end, newText }],
  };
}

function spanOf({ range }: Node): Span {
  const [start = 0, end = 0] = range ?? [];
  return { start, end };
}
