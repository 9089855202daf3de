import type { DataEntry, DataItem, DataValue } from '../../base/dataTree';
import { listKeys } from '../../base/hugo/initialValue';
import { lineStartOf } from '../../base/lines';
import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import { quoteYaml } from '../quoteYaml';
import { foreignDashAt } from './itemFault';
import type { YamlFault } from './yamlFault';

/** Items of a list that Hugo reads without an error, but not as they are meant. */
export function misreadItems(entry: DataEntry, source: string): YamlFault[] {
  return [...wrongItems(entry.path, entry.value), ...joinedDashes(entry, source)];
}

/** One pair around the whole item; `“a”和“b”` is a sentence. */
const typographic = /^[“”„‟「『«＂]([^“”„‟「」『』«»＂]*)[“”‟」』»＂]$/;

/** Lists of sentences, in which full-width commas are part of an item. */
const sentences = new Set(['collections']);

function wrongItems(path: readonly string[], list: DataValue): YamlFault[] {
  if (list.kind !== 'array') return [];
  const isOfSentences = sentences.has((path.at(-1) ?? '').toLowerCase());
  const surplus = isOfSentences ? undefined : surplusCommas(list.items);
  if (surplus !== undefined) return [surplus];
  return list.items.flatMap(({ value, dash }) =>
    isOfSentences && value.kind === 'table'
      ? sentenceAsTable(value)
      : wrongSigns(value, isOfSentences || dash !== undefined, isOfSentences),
  );
}

/** `- a,` above `- b`: a comma that separates nothing, and so belongs to the item. */
function surplusCommas(items: readonly DataItem[]): YamlFault | undefined {
  const ending = items.filter(
    ({ value: { kind, raw }, dash }) =>
      kind === 'string' && dash !== undefined && /[^,，][,，]$/.test(raw) && !/^["']/.test(raw),
  );
  const [first] = ending;
  if (first === undefined || items.length < 2 || ending.length < items.length - 1) return undefined;
  const edits = ending.map(({ value: { end } }) => ({ start: end - 1, end, newText: '' }));
  const { raw, end } = first.value;
  const sentence = message('{0} ends with a comma, which belongs to the item', shortened(raw));
  const repairs = [{ title: message('Remove {0}', raw.slice(-1)), edits }];
  return { start: end - 1, end, message: sentence, repairs };
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
function joinedDashes({ path, keySpan, value }: DataEntry, source: string): YamlFault[] {
  const { kind, raw, start } = value;
  const isBelow = /[\r\n]/.test(source.slice(keySpan.end, start));
  if (kind !== 'string' || !isBelow || /^["'|>]/.test(raw)) return [];
  const isList = listKeys.has((path.at(-1) ?? '').toLowerCase());
  const foreign = isList ? foreignDashAt(source, lineStartOf(source, start)) : undefined;
  if (foreign !== undefined) return [foreign];
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
