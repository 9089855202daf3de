import type { DataValue } from '../base/dataTree';
import {
  isPrintedAsWritten,
  plainInteger,
  readAsBoolean,
  readAsInteger,
} from '../base/hugo/hugoValue';
import { shortened } from '../base/shortened';
import { readDuration } from '../editing/frontMatter/episodeDuration';
import { type FrontMatterLanguage, languageOf } from '../frontMatter/language';
import { readFrontMatter } from '../frontMatter/readFrontMatter';
import { rootEntries } from '../frontMatter/rootEntries';
import { tableNames } from '../frontMatter/tomlTables';
import { type Message, message } from '../l10n/message';
import type { Block, FrontMatterBlock } from '../note/block';
import { episodeParam } from '../note/episodeParams';
import { properTime } from '../note/headers/slippedTime';
import type { SiteConfig } from '../site/siteConfig';
import type { BlockRule } from './rule';

/** A value that Hugo reads as something other than written. */
interface Misreading {
  readonly value: DataValue;
  readonly message: Message;
  /** The values that may have been meant; one where it is certain. */
  readonly meant: readonly string[];
}

/** A known key with a value of a type that Hugo misreads. */
export const frontMatterType: BlockRule = {
  code: 'front-matter-type',
  severity: 'warning',
  scope: 'block',
  rationale: message('Hugo takes the value for something else and does not say so'),
  fixesNeedAuthor: true,
  check: (block, site) => [
    ...misreadings(block, site).map(({ value: { start, end }, message }) => ({
      start,
      end,
      message,
    })),
    ...(block.kind === 'frontMatter' ? tableNames(block) : [])
      .filter(({ name }) => readerOf(name.toLowerCase(), site) !== undefined)
      .map(({ name, ...span }) => ({
        ...span,
        message: message('{0} is a table here, in which Hugo reads nothing', name),
      })),
  ],
  fixes(finding, note, { site }) {
    const block = note.blocks[finding.block];
    const found =
      block && misreadings(block, site).find(({ value }) => value.start === finding.start);
    if (found === undefined) return [];
    return found.meant.map((newText) => ({
      title: message('Write {0}', shortened(newText)),
      edits: [{ block: finding.block, start: finding.start, end: finding.end, newText }],
      preferred: found.meant.length === 1,
    }));
  },
};

function misreadings(block: Block, site: SiteConfig): Misreading[] {
  if (block.kind !== 'frontMatter') return [];
  const language = languageOf(block);
  const ofPage = rootEntries(block).flatMap(({ key, entry }) => {
    if (entry.value.kind === 'null') return [];
    const read = key === 'params' ? readParams : readerOf(key, site);
    const misreading = read?.(entry.value, entry.path[0]!, language);
    return misreading === undefined ? [] : [{ value: entry.value, ...misreading }];
  });
  const all = [...ofPage, ...misreadItems(block), ...misreadDuration(block)];
  const reading = readFrontMatter(block);
  const rejected = reading.ok ? reading.rejected : [];
  // A value that Hugo cannot read at all is reported by the rule of its language.
  return all.filter(({ value }) => !rejected.some(({ start }) => start === value.start));
}

type Reader = (
  value: DataValue,
  key: string,
  language: FrontMatterLanguage,
) => Omit<Misreading, 'value'> | undefined;

const readersByKey = new Map<string, Reader>([
  ['draft', readDraft],
  ['weight', readWeight],
  ['title', readTitle],
]);

function readerOf(key: string, { taxonomies }: SiteConfig): Reader | undefined {
  return readersByKey.get(key) ?? (taxonomies.has(key) ? readTerms : undefined);
}

const yes = /^(?:true|t|yes|y|on|1|是|真|对)$/i;
const no = /^(?:false|f|no|n|off|0|否|假|不是)$/i;

/** Hugo reads an unreadable value as false, which is right where that was meant. */
function readDraft(value: DataValue, key: string) {
  const text = value.kind === 'string' ? value.value.normalize('NFKC').trim() : '';
  if (readAsBoolean(value) !== null || no.test(text)) return undefined;
  return {
    message: misread(key, value, 'false'),
    meant: yes.test(text) ? ['true'] : ['true', 'false'],
  };
}

function readWeight(value: DataValue, key: string) {
  const reading = readAsInteger(value);
  if (Number(reading) === numberIn(value)) return undefined;
  const isText = value.kind === 'string';
  const meant =
    isText || isOctal(value) ? plainInteger(isText ? value.value : value.raw) : undefined;
  return {
    message: misread(key, value, String(reading)),
    meant: meant === undefined ? [] : [meant],
  };
}

/** The number that an author sees; undefined where there is none. */
function numberIn(value: DataValue): number | undefined {
  if (isOctal(value)) return Number(value.raw);
  if (value.kind === 'string') return Number(value.value.replace(/(?<=\d)_(?=\d)/g, ''));
  return value.kind === 'integer' || value.kind === 'float' ? Number(value.value) : undefined;
}

/** YAML's `010`, which is 8. */
function isOctal({ kind, raw }: DataValue): boolean {
  return kind === 'integer' && /^[-+]?0\d+$/.test(raw);
}

function readTitle(value: DataValue, _: string, { quote }: FrontMatterLanguage) {
  if (isPrintedAsWritten(value)) return undefined;
  const written = shortened(value.raw);
  if (value.kind === 'array' || value.kind === 'table') {
    return { message: message('Hugo reads no title in {0}', written), meant: [] };
  }
  return { message: printedOtherwise(value), meant: [quote(value.raw)] };
}

/** Items without quotes that Hugo takes for numbers: `tags: [1.10]` is the term `1.1`. */
function misreadItems(block: FrontMatterBlock): Misreading[] {
  const { quote } = languageOf(block);
  return rootEntries(block).flatMap(({ key, entry: { value } }) => {
    if (key !== 'tags' && key !== 'categories') return [];
    const items = value.kind === 'array' ? value.items.map((item) => item.value) : [value];
    return items
      .filter((item) => isNumberOrTruth(item) && !isPrintedAsWritten(item))
      .map((item) => ({ value: item, message: printedOtherwise(item), meant: [quote(item.raw)] }));
  });
}

function isNumberOrTruth({ kind }: DataValue): boolean {
  return kind === 'integer' || kind === 'float' || kind === 'boolean';
}

function printedOtherwise({ raw }: DataValue): Message {
  return message('Hugo prints {0} in another way; between quotes it stays', shortened(raw));
}

/** A `duration` under `[params]` that is no time. One that is not filled in yet is no fault. */
function misreadDuration(block: FrontMatterBlock): Misreading[] {
  const value = episodeParam({ blocks: [block] }, 'duration');
  const isBlank = value?.kind === 'null' || (value?.kind === 'string' && value.value.trim() === '');
  if (value === undefined || isBlank || readDuration(value) !== undefined) return [];
  const sentence = message(
    '{0} is no time like 06:36 or 1:02:03, so that nothing can be compared with it',
    shortened(value.raw),
  );
  const time = value.kind === 'string' ? properTime(value.value.trim()) : undefined;
  const meant = time === undefined ? [] : [languageOf(block).quoteLike(value.raw, time)];
  return [{ value, message: sentence, meant }];
}

function readParams(value: DataValue, key: string) {
  if (value.kind === 'table') return undefined;
  const sentence = message(
    'Hugo needs a table under {0} and fails on {1}',
    key,
    shortened(value.raw),
  );
  return { message: sentence, meant: [] };
}

const separators = /[,，、;；]/;

/** A text is one term, even with separators; a list within a list drops all terms. */
function readTerms(value: DataValue, key: string, language: FrontMatterLanguage) {
  if (value.kind === 'string') return readTermsInText(value, key, language);
  const items = value.kind === 'array' ? value.items.map((item) => item.value) : [value];
  if (items.every(({ kind }) => kind !== 'array' && kind !== 'table')) return undefined;
  const sentence = message('Hugo reads no item of {0} in {1}', key, shortened(value.raw));
  return { message: sentence, meant: [] };
}

function readTermsInText(
  { raw, value }: DataValue & { kind: 'string' },
  key: string,
  { quoteLike }: FrontMatterLanguage,
) {
  if (!separators.test(value)) return undefined;
  const items = value
    .split(separators)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const list = `[${items.map((item) => quoteLike(raw, item, true)).join(', ')}]`;
  const sentence = message('Hugo takes {0} for one item of {1}', shortened(raw), key);
  return { message: sentence, meant: items.length === 0 ? [] : [list] };
}

function misread(key: string, { raw }: DataValue, reading: string): Message {
  return message('{0} is written as {1}, but Hugo reads {2}', key, shortened(raw), reading);
}
