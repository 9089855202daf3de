import type { Node } from 'jsonc-parser';
import { halfCharacters } from '../../base/halfCharacters';
import type { Span } from '../../base/span';
import { message } from '../../l10n/message';
import { isInteger } from '../jsonDocument';
import { quoteJson } from '../writeJson';
import type { JsonFault } from './jsonFault';
import { shortened } from './shortened';

/**
 * What Hugo fails on though it is valid JSON, and what it reads otherwise than written, in the order
 * of the text (measured on Hugo 0.169).
 */
export function misreadJson(root: Node, source: string): JsonFault[] {
  const faults: JsonFault[] = [];
  visit(root, false);
  return faults.sort((left, right) => left.start - right.start);

  /** @param inList whether a list is around the node: letter case counts only there */
  function visit(node: Node, inList: boolean): void {
    const span = { start: node.offset, end: node.offset + node.length };
    if (node.type === 'object') faults.push(...repeatedKeys(node, source, inList));
    else if (node.type === 'string') faults.push(...readAsOther(source, span));
    else if (node.type === 'number') faults.push(...misreadNumber(source, span));
    for (const child of node.children ?? []) visit(child, inList || node.type === 'array');
  }
}

/**
 * Of two equal keys Hugo takes the later one. Outside of lists it ignores letter case: of `title`
 * and `Title` it takes the one with the capital, of two with capitals either, from build to build.
 */
function repeatedKeys({ children = [] }: Node, source: string, inList: boolean): JsonFault[] {
  const known = new Set<string>();
  return children.flatMap(({ children: [key] = [] }) => {
    if (key === undefined) return [];
    const name = inList ? String(key.value) : String(key.value).toLowerCase();
    if (!known.has(name)) {
      known.add(name);
      return [];
    }
    const start = key.offset;
    const end = start + key.length;
    const sentence = message(
      '{0} is set a second time here, and Hugo takes only one of the two',
      shortened(source.slice(start, end)),
    );
    return [{ start, end, message: sentence, repairs: [] }];
  });
}

/** `\ud800` without the second half of its character. */
function readAsOther(source: string, span: Span): JsonFault[] {
  return halfCharacters(source, span).map(({ start, end }) => {
    const sentence = message(
      '{0} is half of a character, which Hugo reads as "{1}"',
      source.slice(start, end),
      '\ufffd',
    );
    return { start, end, message: sentence, repairs: [] };
  });
}

/** Hugo reads each number as float64: 53 bits, up to 1.8e308. */
function misreadNumber(source: string, { start, end }: Span): JsonFault[] {
  const raw = source.slice(start, end);
  const value = Number(raw);
  const written = shortened(raw);
  if (!Number.isFinite(value)) {
    const sentence = message('{0} is beyond the numbers that Hugo can read', written);
    return [{ start, end, message: sentence, repairs: [] }];
  }
  if (!isInteger(raw) || BigInt(value) === BigInt(raw)) return [];
  const sentence = message(
    '{0} has more digits than Hugo reads in JSON; it becomes {1}',
    written,
    String(BigInt(value)),
  );
  const newText = quoteJson(raw);
  const title = message('Write {0}', shortened(newText));
  return [
    { start, end, message: sentence, repairs: [{ title, edits: [{ start, end, newText }] }] },
  ];
}
