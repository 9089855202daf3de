import type { DataDocument } from '../../base/dataTree';
import { lineEndOf } from '../../base/lines';
import { nearestName } from '../../base/nearestName';
import type { SourceEdit } from '../../base/sourceEdit';
import type { Span } from '../../base/span';
import { type Message, message } from '../../l10n/message';
import { keyPieces } from '../../settings/dottedKey';
import { type ConfigSlip, pieceOf } from '../../settings/readSiteFile';
import { namesBelow, type Setting, settingAt, siteSettings } from '../../settings/settingList';
import { behindLine, statementLines } from './statementLines';

type WrongName = Extract<ConfigSlip, { kind: 'name' }>;
type Correction = { readonly title: Message; readonly edits: readonly SourceEdit[] };

/**
 * The likely correction of an unknown name: the most similar name of its group; else the setting of
 * that name in another group, by writing the full key or moving the line. Undefined without either.
 *
 * @param source the TOML source that `toml` was read from
 */
export function meantName(
  source: string,
  toml: DataDocument,
  { path, depth, key }: WrongName,
): Correction | undefined {
  const place = pieceOf(source, key, path.length - depth) ?? key;
  const nearest = nearestName(
    path[depth] as string,
    namesBelow(siteSettings, path.slice(0, depth)),
  );
  if (nearest !== undefined) return writing(place, nearest);
  if (path.join('.') === 'episodeNotes') return withoutHeader(source, toml, key);
  const names = path
    .join('.')
    .replace(/^episodeNotes\./, '')
    .split('.');
  const isHeader = source.startsWith('[', key.start);
  if (isHeader) {
    const group = names.join('.');
    return namesBelow(siteSettings, names).length > 0 ? writing(key, `[${group}]`) : undefined;
  }
  const setting = settingMeant(names);
  if (setting === undefined) return undefined;
  const isWhole = keyPieces(source, key).length === path.length;
  return movedTo(source, toml, key, setting, isWhole);
}

function writing({ start, end }: Span, newText: string): Correction {
  return { title: message('Write {0}', newText), edits: [{ start, end, newText }] };
}

/**
 * Removes the header `[episodeNotes]`, the prefix of the editor's settings, if it is the first one:
 * its keys are then at the root.
 */
function withoutHeader(source: string, { tables }: DataDocument, key: Span) {
  if (tables[0]?.header.start !== key.start) return undefined;
  const edits = [{ start: key.start, end: behindLine(source, key.end), newText: '' }];
  return { title: message('Remove {0}', source.slice(key.start, key.end)), edits };
}

/** The setting with this path, with or without its group, or with the most similar last name. */
function settingMeant(names: readonly string[]): Setting | undefined {
  const exact = settingAt(siteSettings, names) ?? settingAt(siteSettings, names.slice(1));
  if (exact !== undefined) return exact;
  const name = names.at(-1) as string;
  const leaf = ({ path }: Setting) => path.at(-1) as string;
  const nearest = nearestName(name, siteSettings.map(leaf));
  return siteSettings.find((setting) => leaf(setting) === nearest);
}

/**
 * Moves a statement into the group of a setting, or above the first header with its full key.
 *
 * @param isWhole whether the key is the full path, as above the first header: then it only needs to
 *   be rewritten if the group has no header
 */
function movedTo(
  source: string,
  { tables, entries }: DataDocument,
  key: Span,
  { path }: Setting,
  isWhole: boolean,
): Correction | undefined {
  const group = path.slice(0, -1).join('.');
  const header = tables.find((table) => group !== '' && table.path.join('.') === group)?.header;
  if (header === undefined && isWhole) return writing(key, path.join('.'));
  const value = entries.find(({ keySpan }) => keySpan.start === key.start)?.value;
  const lines = value && statementLines(source, { start: key.start, end: value.end });
  if (lines === undefined) return undefined;
  const name = header === undefined ? path.join('.') : (path.at(-1) as string);
  const at = header === undefined ? tables[0]!.header.start : behindLine(source, header.end);
  if (at === lines.start) return writing(key, name);
  const rest = source.slice(key.end, lines.end).trimEnd();
  const newText = `${name}${rest}${lineEndOf(source)}`;
  const title =
    header === undefined
      ? message('Move it above the first group')
      : message('Move it to [{0}]', group);
  const edits = [
    { ...lines, newText: '' },
    { start: at, end: at, newText },
  ];
  return { title, edits: edits.sort((left, right) => left.start - right.start) };
}
