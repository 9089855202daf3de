import type { DataDocument, DataValue } from '../../base/dataTree';
import { endOfLine, lineStartOf, nextLineStart } from '../../base/lines';
import { shortened } from '../../base/shortened';
import type { SourceEdit } from '../../base/sourceEdit';
import type { Span } from '../../base/span';
import { message } from '../../l10n/message';
import type { StoppedLine, YamlFault, YamlRepair } from './yamlFault';

/** Full-width and no-break spaces, which are letters to YAML. */
const wide = '[\\u00a0\\u3000]';
const leading = new RegExp(`^${wide}+`);
const trailing = new RegExp(`${wide}+$`);
const indent = new RegExp(`^[ \\t]*${wide}[ \\t\\u00a0\\u3000]*`);

/** Wide blanks at the start or end of a key or of an item of a list in brackets. */
export function wideBlanks({ entries }: DataDocument, source: string): YamlFault[] {
  return entries.flatMap(({ keySpan, value }) => [
    ...wideBlanksOf(keySpan, source),
    ...itemsInBrackets(value).flatMap((item) => wideBlanksOf(item, source)),
  ]);
}

function itemsInBrackets(value: DataValue): readonly DataValue[] {
  if (value.kind !== 'array') return [];
  return value.items
    .filter(({ dash, value: { kind, raw } }) => !dash && kind === 'string' && !/^["']/.test(raw))
    .map((item) => item.value);
}

function wideBlanksOf({ start, end }: Span, source: string): YamlFault[] {
  const text = source.slice(start, end);
  const before = leading.exec(text)?.[0].length ?? 0;
  const after = trailing.exec(text)?.[0].length ?? 0;
  if (before === text.length || before + after === 0) return [];
  const place = before > 0 ? { start, end: start + before } : { start: end - after, end };
  const sentence = message(
    'A full-width space is no blank to YAML, but a part of {0}',
    shortened(text.slice(before, text.length - after)),
  );
  const isIndent = before > 0 && lineStartOf(source, start) === start;
  const repairs = isIndent
    ? repairsOfIndent([{ ...place, newText: halfWidth(text.slice(0, before)) }])
    : [{ title: message('Remove the blank'), edits: [{ ...place, newText: '' }] }];
  return [{ ...place, message: sentence, repairs }];
}

/** Wide blanks before what a parser stops at, or on a line of nothing else. */
export function wideIndent({ source, line }: StoppedLine): YamlFault | undefined {
  const [blanks] = indent.exec(source.slice(line.start, line.end)) ?? [];
  if (blanks === undefined) return undefined;
  const edits: SourceEdit[] = [];
  for (let at = line.start; at < source.length; at = nextLineStart(source, at)) {
    const text = source.slice(at, endOfLine(source, at));
    const [own] = indent.exec(text) ?? [];
    if (own === undefined) break;
    const newText = own.length === text.length ? '' : halfWidth(own);
    edits.push({ start: at, end: at + own.length, newText });
  }
  return {
    start: line.start,
    end: line.start + blanks.length,
    message: message('YAML takes spaces alone for indentation, no full-width ones'),
    repairs: repairsOfIndent(edits),
  };
}

function repairsOfIndent(edits: readonly SourceEdit[]): YamlRepair[] {
  return [
    { title: message('Indent by spaces'), edits },
    {
      title: message('Remove the indentation'),
      edits: edits.map((edit) => ({ ...edit, newText: '' })),
    },
  ];
}

function halfWidth(blanks: string): string {
  return blanks.replace(/\u3000/g, '  ').replace(/[\t\u00a0]/g, ' ');
}
