import type { Hover, Position } from 'vscode-languageserver';
import { localised } from '../../l10n/localised';
import { tomlOf } from '../../settings/readSiteFile';
import { defaultAsToml, siteSettingLike } from '../../settings/settingList';
import { settingText } from '../../settings/settingText';
import { tomlPlaceAt } from '../../toml/tomlCursor';
import { offsetInText, rangeConverter } from './textRanges';

/**
 * The documentation of the setting, rule or group at a position, with the default of a setting.
 * Null for anything else.
 *
 * @param markdown whether the client supports Markdown in hovers
 */
export function siteFileHover(text: string, position: Position, markdown: boolean): Hover | null {
  const source = tomlOf(text);
  const place = tomlPlaceAt(source, offsetInText(text, position));
  if (place?.kind !== 'key' && place?.kind !== 'header') return null;
  const header = source.slice(place.token.start, place.token.end).split('.');
  const path = place.kind === 'key' ? [...place.table, ...place.key] : header;
  const setting = siteSettingLike(path);
  const own = settingText(setting?.key ?? path.join('.'));
  if (own === undefined) return null;
  const more = setting ? [localised('default: {0}', defaultAsToml(setting))] : [];
  const value = [own, ...more].join('\n\n');
  return {
    contents: markdown
      ? { kind: 'markdown', value }
      : { kind: 'plaintext', value: value.replaceAll('`', '') },
    range: rangeConverter(text)(place.token),
  };
}
