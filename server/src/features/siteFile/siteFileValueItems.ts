import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { localise, localised } from '../../l10n/localised';
import { defaultAsToml, type Setting, siteSettingLike } from '../../settings/settingList';
import { writeTomlValue } from '../../toml/writeToml';
import type { DataCursor } from '../dataCursor';
import { frontMatterKeys } from '../frontMatterKeys';
import type { rangeConverter } from './textRanges';

/** A value to be offered; `text` is TOML. */
interface Offer {
  readonly label: string;
  readonly text: string;
  readonly detail?: string;
  readonly documentation?: string;
}

/** Completions of the value of the setting at the cursor, or of an item where that is a list. */
export function siteFileValueItems(
  at: DataCursor,
  rangeOf: ReturnType<typeof rangeConverter>,
): CompletionItem[] {
  const { place, replaced, between, typed } = at;
  const setting = siteSettingLike([...place.table, ...place.key]);
  if (setting === undefined) return [];
  const quote = /^["']/.exec(typed)?.[0] ?? '';
  return offers(at, setting).map(({ label, text, ...more }) => {
    const isBetween = between !== undefined && text.startsWith('"');
    return {
      label,
      kind: CompletionItemKind.Value,
      ...more,
      filterText: isBetween ? label : quote + label,
      textEdit: isBetween
        ? { range: rangeOf(between), newText: text.slice(1, -1) }
        : { range: rangeOf(replaced), newText: text },
    };
  });
}

function offers({ place, source }: DataCursor, setting: Setting): Offer[] {
  const { kind, choices, itemChoices } = setting.type;
  const fallback = defaultAsToml(setting);
  const byDefault = { detail: localised('the default') };
  if (choices !== undefined) {
    return choices.map((choice) => {
      const text = writeTomlValue(choice);
      return { label: String(choice), text, ...(text === fallback && byDefault) };
    });
  }
  if (place.kind !== 'item') {
    const lists = (itemChoices ?? []).map((item) => `["${item}"]`);
    return [
      { label: fallback, text: fallback, ...byDefault },
      ...lists.map((text) => ({ label: text, text })),
    ];
  }
  const list = source.slice(source.lastIndexOf('[', place.token.start), place.token.start);
  const isNew = (item: string) => !list.includes(`"${item}"`);
  if (itemChoices !== undefined) {
    return itemChoices.filter(isNew).map((item) => ({ label: item, text: `"${item}"` }));
  }
  if (kind !== 'keys') return [];
  return [...frontMatterKeys]
    .filter(([key]) => !key.startsWith('params') && isNew(key))
    .map(([key, meaning]) => ({
      label: key,
      text: `"${key}"`,
      documentation: localise(meaning),
    }));
}
