import type { DataDocument, DataValue } from '../../base/dataTree';
import { endOfLine } from '../../base/lines';
import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import { quoteYaml } from '../quoteYaml';
import { misreadItems } from './misreadItems';
import type { YamlFault } from './yamlFault';

/** Values that Hugo reads without an error, but not as they are meant. */
export function misreadTexts({ entries, comments }: DataDocument, source: string): YamlFault[] {
  const values = entries.flatMap(({ value }) => [value, ...itemsOf(value)]);
  const starts = new Set(comments.map(({ start }) => start));
  return [
    ...values.flatMap((value) => cutByComment(value, starts, source)),
    ...entries.flatMap((entry) => misreadItems(entry, source)),
  ].sort((left, right) => left.start - right.start);
}

function itemsOf(value: DataValue): readonly DataValue[] {
  return value.kind === 'array' ? value.items.map((item) => item.value) : [];
}

/** `title: 第 #3 期` and `title: #1`: a comment begins at a `#` behind a blank. */
function cutByComment(
  value: DataValue,
  comments: ReadonlySet<number>,
  source: string,
): YamlFault[] {
  const isPlain = value.kind === 'null' || (value.kind === 'string' && !/^["'|>]/.test(value.raw));
  if (!isPlain || /[\r\n]/.test(value.raw)) return [];
  const gap = /^:?[ \t]*/.exec(source.slice(value.end))?.[0].length ?? 0;
  const start = value.end + gap;
  if (!comments.has(start) || !/^#[^\s#]/.test(source.slice(start, start + 2))) return [];
  const end = endOfLine(source, start);
  const comment = source.slice(start, end).trimEnd();
  const from = value.kind === 'null' ? start : value.start;
  const newText = quoteYaml(source.slice(from, start + comment.length));
  return [
    {
      start,
      end: start + comment.length,
      message: message(
        'Hugo leaves out {0}: a "#" behind a space begins a comment',
        shortened(comment),
      ),
      repairs: [
        {
          title: message('Write {0}', shortened(newText)),
          edits: [{ start: from, end: start + comment.length, newText }],
        },
      ],
    },
  ];
}
