import type { DataDocument, DataItem } from '../../base/dataTree';
import { removalOfListItem } from '../../base/listEdit';
import { shortened } from '../../base/shortened';
import { applySourceEdits, type SourceEdit } from '../../base/sourceEdit';
import type { Span } from '../../base/span';
import { type Message, message } from '../../l10n/message';
import { tomlRepairTitle } from '../../rules/tomlSyntax';
import { type ConfigProblem, type ConfigSlip, tomlOf } from '../../settings/readSiteFile';
import { defaultAsToml, settingAt, siteSettings } from '../../settings/settingList';
import { verifiedRepair } from '../../toml/errors/tomlRepair';
import { readToml } from '../../toml/readToml';
import { quoteToml } from '../../toml/tomlQuoting';
import { meantName } from './meantName';
import { meantItem, meantValue } from './meantValue';
import { commentedOut, statementLines } from './statementLines';

/** A fix of a problem in a site file. Offsets count from the start of the file. */
export interface SiteFileFix {
  readonly title: Message;
  /** Ascending, without overlaps. */
  readonly edits: readonly SourceEdit[];
  /** True for the likely intention; false for the default or a comment, without effect. */
  readonly preferred: boolean;
}

/**
 * The most likely fix of a problem: the most similar valid text, else one that keeps the settings
 * in effect, by the default or a comment. Undefined where no fix results in valid TOML.
 *
 * @param text the text of the file in which the problem was found
 */
export function siteFileFix(
  text: string,
  { slip, start, end }: ConfigProblem,
): SiteFileFix | undefined {
  const source = tomlOf(text);
  if (slip.kind === 'toml') {
    const repair = verifiedRepair(source, slip.error);
    return repair === null
      ? undefined
      : { title: tomlRepairTitle(repair), edits: repair.edits, preferred: true };
  }
  const toml = readToml(source);
  if (!toml.ok) return undefined;
  return candidates(source, toml, slip, { start, end }).find(
    (fix) => fix !== undefined && readToml(applySourceEdits(source, fix.edits)).ok,
  );
}

type Slip<Kind extends ConfigSlip['kind']> = Extract<ConfigSlip, { kind: Kind }>;

/** Possible fixes, the most likely first. */
function candidates(
  source: string,
  toml: DataDocument,
  slip: ConfigSlip,
  place: Span,
): (SiteFileFix | undefined)[] {
  switch (slip.kind) {
    case 'name': {
      const meant = meantName(source, toml, slip);
      return [meant && { ...meant, preferred: true }, asComment(source, toml, slip.key)];
    }
    case 'value':
      return [valueFix(slip)];
    case 'item':
      return [itemFix(source, slip)];
    case 'group':
      return [namedKeys(slip), asComment(source, toml, slip.key)];
    case 'listOfGroups': {
      const plain = writing(place, source.slice(place.start + 1, place.end - 1));
      return [plain, asComment(source, toml, place)];
    }
    case 'noGroup':
      return [asComment(source, toml, place)];
    default:
      return [];
  }
}

function writing({ start, end }: Span, newText: string): SiteFileFix {
  const title = message('Write {0}', shortened(newText));
  return { title, edits: [{ start, end, newText }], preferred: true };
}

function valueFix({ setting, value }: Slip<'value'>): SiteFileFix {
  const meant = meantValue(setting.type, value);
  if (meant !== undefined) return writing(value, meant);
  const fallback = defaultAsToml(setting);
  const title = message('Write {0}, the default', fallback);
  return { ...writing(value, fallback), title, preferred: false };
}

/**
 * Writes the most similar valid item, or quotes one that is a number, date or boolean; removes a
 * string, list or table.
 */
function itemFix(source: string, { setting, items, index }: Slip<'item'>): SiteFileFix {
  const { value } = items[index] as DataItem;
  const meant = value.kind === 'string' ? meantItem(setting.type, value.value) : undefined;
  if (meant !== undefined) return writing(value, quoteToml(meant));
  const isText =
    setting.type.itemChoices === undefined && !['string', 'array', 'table'].includes(value.kind);
  if (isText) return writing(value, quoteToml(value.raw));
  const edits = removalOfListItem(source, items, index).map((span) => ({ ...span, newText: '' }));
  return { title: message('Remove the item here'), edits, preferred: true };
}

/** Corrects `frontMatter = ["title"]` to `frontMatter.required = ["title"]`. */
function namedKeys({ path, key, value }: Slip<'group'>): SiteFileFix | undefined {
  const required = settingAt(siteSettings, [...path, 'required']);
  const list = value.kind === 'array' ? value.raw : required && meantValue(required.type, value);
  if (required === undefined || list === undefined) return undefined;
  const newText = `${required.path.join('.')} = ${list}`;
  return writing({ start: key.start, end: value.end }, newText);
}

/** Turns a statement, or a header with its whole group, into a comment. */
function asComment(
  source: string,
  { tables, entries }: DataDocument,
  key: Span,
): SiteFileFix | undefined {
  const isHeader = source.startsWith('[', key.start);
  const next = tables.find(({ header }) => header.start > key.start)?.header.start;
  const value = entries.find(({ keySpan }) => keySpan.start === key.start)?.value;
  const end = isHeader ? (next ?? source.length) : (value?.end ?? key.end);
  const lines = statementLines(source, { start: key.start, end: isHeader ? key.end : end });
  if (lines === undefined) return undefined;
  const edits = commentedOut(source, isHeader ? { start: lines.start, end } : lines);
  return { title: message('Turn it into a comment'), edits, preferred: false };
}
