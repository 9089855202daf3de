import type { Span } from '../../base/span';
import { shortened } from '../../editing/labels';
import { type Message, message } from '../../l10n/message';
import { tomlRepairTitle } from '../../rules/tomlSyntax';
import { type ConfigProblem, type ConfigSlip, tomlOf } from '../../settings/readSiteFile';
import { defaultAsToml, settingAt, siteSettings } from '../../settings/settingList';
import type { TomlEdit } from '../../toml/errors/tomlFault';
import { applyTomlEdits, verifiedRepair } from '../../toml/errors/tomlRepair';
import { readToml } from '../../toml/readToml';
import type { TomlDocument, TomlItem } from '../../toml/tomlDocument';
import { removalOfTomlItem } from '../../toml/tomlListEdit';
import { quoteToml } from '../../toml/tomlQuoting';
import { meantName } from './meantName';
import { meantValue } from './meantValue';
import { commentedOut, statementLines } from './statementLines';

/** A way to mend a problem. Offsets count from the start of the file's text. */
export interface SiteFileFix {
  readonly title: Message;
  /** In ascending order, never overlapping. */
  readonly edits: readonly TomlEdit[];
  /** Whether it writes what was most likely meant, rather than what changes nothing. */
  readonly preferred: boolean;
}

/**
 * The likeliest way to mend a problem: what comes nearest to what is written, else what leaves all
 * as it counts now, the default or a comment. It has been tried: TOML remains. Undefined where
 * there is none.
 *
 * @param text the file's, in which the problem was found
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
    (fix) => fix !== undefined && readToml(applyTomlEdits(source, fix.edits)).ok,
  );
}

type Slip<Kind extends ConfigSlip['kind']> = Extract<ConfigSlip, { kind: Kind }>;

/** The likeliest first. */
function candidates(
  source: string,
  toml: TomlDocument,
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
      return [itemFix(source, slip.items, slip.index)];
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

/** An item that is no text is put in quotes; one without text, a list and a table are removed. */
function itemFix(source: string, items: readonly TomlItem[], index: number): SiteFileFix {
  const { value } = items[index] as TomlItem;
  const isText = !['string', 'array', 'table'].includes(value.kind);
  if (isText) return writing(value, quoteToml(value.raw));
  const edits = removalOfTomlItem(source, items, index).map((span) => ({ ...span, newText: '' }));
  return { title: message('Remove the item here'), edits, preferred: true };
}

/** `frontMatter = ["title"]` names the keys that are required. */
function namedKeys({ path, key, value }: Slip<'group'>): SiteFileFix | undefined {
  const required = settingAt(siteSettings, [...path, 'required']);
  const list = value.kind === 'array' ? value.raw : required && meantValue(required.type, value);
  if (required === undefined || list === undefined) return undefined;
  const newText = `${required.path.join('.')} = ${list}`;
  return writing({ start: key.start, end: value.end }, newText);
}

/** A statement, or a group with all that stands in it, as a comment. */
function asComment(
  source: string,
  { tables, entries }: TomlDocument,
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
