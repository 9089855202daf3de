import type { DataDocument, DataEntry, DataValue } from '../../base/dataTree';
import { endOfLine, lineStartOf } from '../../base/lines';
import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import { quoteYaml } from '../quoteYaml';
import { foreignDashAt } from './itemFault';
import type { YamlFault } from './yamlFault';

/** Values that Hugo reads without an error, but not as they are meant. */
export function misreadTexts({ entries, comments }: DataDocument, source: string): YamlFault[] {
  const values = entries.flatMap(({ value }) => [value, ...itemsOf(value)]);
  const starts = new Set(comments.map(({ start }) => start));
  return [
    ...values.flatMap((value) => cutByComment(value, starts, source)),
    ...entries.flatMap(({ path, value }) => wrongItems(path, value)),
    ...entries.flatMap((entry) => joinedDashes(entry, source)),
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

/** One pair around the whole item; `“a”和“b”` is a sentence. */
const typographic = /^[“”„‟「『«＂]([^“”„‟「」『』«»＂]*)[“”‟」』»＂]$/;

/** Lists of sentences, in which full-width commas are part of an item. */
const sentences = new Set(['collections']);

function wrongItems(path: readonly string[], list: DataValue): YamlFault[] {
  if (list.kind !== 'array') return [];
  const isOfSentences = sentences.has((path.at(-1) ?? '').toLowerCase());
  return list.items.flatMap(({ value, dash }) =>
    isOfSentences && value.kind === 'table'
      ? sentenceAsTable(value)
      : wrongSigns(value, isOfSentences || dash !== undefined, isOfSentences),
  );
}

/** `- 第一句: 冒号` is a table with the key `第一句`. */
function sentenceAsTable({ raw, start, end }: DataValue): YamlFault[] {
  if (/^\{|[\r\n]/.test(raw)) return [];
  const newText = quoteYaml(raw);
  const sentence = message(
    '{0} needs quotes: a colon and a space within it begin another key',
    shortened(raw),
  );
  const edits = [{ start, end, newText }];
  const title = message('Write {0}', shortened(newText));
  return [{ start, end, message: sentence, repairs: [{ title, edits }] }];
}

/** Lines such as `-a` and `• a` below a key, which are one text and no list. */
function joinedDashes({ keySpan, value }: DataEntry, source: string): YamlFault[] {
  const { kind, raw, start } = value;
  const isBelow = /[\r\n]/.test(source.slice(keySpan.end, start));
  if (kind !== 'string' || !isBelow || /^["'|>]/.test(raw)) return [];
  const foreign = foreignDashAt(source, lineStartOf(source, start));
  if (foreign !== undefined) return foreign.repairs[0]!.edits.length > 1 ? [foreign] : [];
  if (!/^-[^\s-]/.test(raw)) return [];
  const dashes = [...raw.matchAll(/(?<=^[ \t]*)-(?=\S)/gm)];
  if (dashes.length < raw.split(/\r\n?|\n/).length) return [];
  const edits = dashes.map(({ index }) => {
    const behind = start + index + 1;
    return { start: behind, end: behind, newText: ' ' };
  });
  const sentence = message('A space is missing behind the "-" of an item');
  const repairs = [{ title: message('Insert a space'), edits }];
  return [{ start, end: start + 1, message: sentence, repairs }];
}

/** `[a，b]` is one item, and the quotation marks of `[“a”]` belong to it. */
function wrongSigns(item: DataValue, mayHoldCommas: boolean, mayBeQuotation: boolean): YamlFault[] {
  if (item.kind !== 'string' || /^["']/.test(item.raw)) return [];
  const { start, end, raw } = item;
  if (!mayHoldCommas && raw.includes('，')) {
    const newText = raw.replace(/，[ \t]*/g, ', ');
    const sentence = message('Items are separated by "," in YAML, not by "{0}"', '，');
    const edits = [{ start, end, newText }];
    return [
      {
        start,
        end,
        message: sentence,
        repairs: [{ title: message('Write {0}', shortened(newText)), edits }],
      },
    ];
  }
  const [, inner] = typographic.exec(raw) ?? [];
  if (inner === undefined || mayBeQuotation) return [];
  const newText = quoteYaml(inner);
  const sentence = message(
    '{0} stands in typographic quotes, which belong to the item',
    shortened(raw),
  );
  const edits = [{ start, end, newText }];
  return [
    { start, end, message: sentence, repairs: [{ title: message('Use straight quotes'), edits }] },
  ];
}
