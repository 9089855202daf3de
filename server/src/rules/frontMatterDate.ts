import type { DataValue } from '../base/dataTree';
import { dateKeys, isHugoDate } from '../base/hugo/hugoDate';
import { rewrittenDate } from '../base/hugo/rewriteDate';
import { shortened } from '../base/shortened';
import { type FrontMatterLanguage, languageOf } from '../frontMatter/language';
import { readFrontMatter } from '../frontMatter/readFrontMatter';
import { rootEntries } from '../frontMatter/rootEntries';
import { type TableName, tableNames } from '../frontMatter/tomlTables';
import { type Message, message } from '../l10n/message';
import type { Block, FrontMatterBlock } from '../note/block';
import type { BlockRule } from './rule';

/** A date on which Hugo fails, or which it reads as another one. */
export const frontMatterDate: BlockRule = {
  code: 'front-matter-date',
  severity: 'error',
  scope: 'block',
  rationale: message('Hugo fails on such a date, or takes the page for one of another day'),
  fixesNeedAuthor: true,
  check: (block) => [
    ...misreadDates(block).map((value) => ({
      start: value.start,
      end: value.end,
      message: sentenceOn(value),
    })),
    ...dateTables(block).map(({ name, ...span }) => ({
      ...span,
      message: message('{0} is a table here; dates are written like {0} = 2025-04-20', name),
    })),
  ],
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'frontMatter') return [];
    const value = misreadDates(block).find(
      ({ start, end }) => start === finding.start && end === finding.end,
    );
    const newText = value && rewritten(value, languageOf(block));
    if (newText === undefined) return [];
    const edits = [{ block: finding.block, start: finding.start, end: finding.end, newText }];
    return [{ title: message('Write {0}', newText), edits, preferred: true }];
  },
};

/** The names of tables under which Hugo looks for a date: `[date]`, `[date.x]` and `date.x = 1`. */
function dateTables(block: Block): TableName[] {
  const tables = block.kind === 'frontMatter' ? tableNames(block) : [];
  return tables.filter(({ name }) => dateKeys.has(name.toLowerCase()));
}

/** Values that the TOML parser rejects are reported by `toml-syntax`. */
function misreadDates(block: Block): DataValue[] {
  if (block.kind !== 'frontMatter') return [];
  const values = rootEntries(block)
    .filter(({ key }) => dateKeys.has(key))
    .map(({ entry }) => entry.value)
    .filter((value) => value.kind !== 'null' && !isRead(value));
  if (values.length === 0) return values;
  const reading = readFrontMatter(block as FrontMatterBlock);
  const rejected = new Set(reading.ok ? reading.rejected.map(({ start }) => start) : []);
  return values.filter(({ start }) => !rejected.has(start));
}

function isRead(value: DataValue): boolean {
  if (value.kind === 'string') return isHugoDate(value.value);
  return ['offset-date-time', 'local-date-time', 'local-date'].includes(value.kind);
}

function sentenceOn({ kind, raw }: DataValue): Message {
  const written = shortened(raw);
  return kind === 'integer'
    ? message('Hugo counts {0} as seconds since 1970; dates are written like 2025-04-20', written)
    : message('{0} is no date that Hugo can read; dates are written like 2025-04-20', written);
}

function rewritten(value: DataValue, { quoteLike }: FrontMatterLanguage): string | undefined {
  if (value.kind === 'integer') return rewrittenDate(value.raw);
  const date = value.kind === 'string' ? rewrittenDate(value.value) : undefined;
  return date && quoteLike(value.raw, date);
}
