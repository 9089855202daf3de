import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver';
import { localised } from '../../l10n/localised';
import { tomlOf } from '../../settings/readSiteFile';
import { defaultAsToml, namesBelow, type Setting, siteSettings } from '../../settings/settingList';
import { settingText } from '../../settings/settingText';
import { tomlPlaceAt } from '../../toml/tomlCursor';
import { tomlKeysBeside } from '../../toml/tomlKeys';
import { writeTomlKey } from '../../toml/writeToml';
import { type DataCursor, dataCursor } from '../dataCursor';
import { triggerSuggest } from '../editorCommands';
import { siteFileValueItems } from './siteFileValueItems';
import { statementLines } from './statementLines';
import { offsetInText, rangeConverter } from './textRanges';

/** The client's capabilities for completions in a site file. */
export interface SiteFileCompletionCapabilities {
  readonly snippets: boolean;
  /** Has VS Code's command to open the completion list. */
  readonly editorCommands: boolean;
}

/**
 * Completions of the groups, keys, rule codes and values of a site file, with their documentation.
 * Keys that are set already are left out.
 *
 * @param trigger the trigger character that was typed; undefined for a manual request or a word
 */
export function siteFileItems(
  text: string,
  position: Position,
  capabilities: SiteFileCompletionCapabilities,
  trigger?: string,
): CompletionItem[] {
  const source = tomlOf(text);
  const offset = offsetInText(text, position);
  const place = tomlPlaceAt(source, offset);
  if (place === undefined) return [];
  const at = dataCursor(source, offset, place);
  // A closing quote ends the value: a list would take the next Tab or Enter.
  if (trigger === '"' && at.typed !== '"') return [];
  const items = itemsAt(at, rangeConverter(text), capabilities);
  return items.map((item, index) => ({ ...item, sortText: String(index).padStart(3, '0') }));
}

type RangeOf = ReturnType<typeof rangeConverter>;

function itemsAt(
  at: DataCursor,
  rangeOf: RangeOf,
  capabilities: SiteFileCompletionCapabilities,
): CompletionItem[] {
  switch (at.place.kind) {
    case 'header':
      return groupItems(at, rangeOf);
    case 'key':
      return keyItems(at, rangeOf, capabilities);
    default:
      return siteFileValueItems(at, rangeOf);
  }
}

/** The groups: names at the root with names below them. */
const groups = namesBelow(siteSettings, []).filter(
  (name) => namesBelow(siteSettings, [name]).length > 0,
);

function groupItems({ source, replaced }: DataCursor, rangeOf: RangeOf): CompletionItem[] {
  const closing = source.startsWith(']', replaced.end) ? '' : ']';
  return groups.map((name) => ({
    label: name,
    kind: CompletionItemKind.Module,
    ...described(name),
    textEdit: { range: rangeOf(replaced), newText: name + closing },
  }));
}

function keyItems(
  at: DataCursor,
  rangeOf: RangeOf,
  { snippets, editorCommands }: SiteFileCompletionCapabilities,
): CompletionItem[] {
  const { source, offset, place, replaced, typed } = at;
  if (statementLines(source, replaced) === undefined) return [];
  const existing = tomlKeysBeside(at.source, at.offset, at.place);
  const hasValue = /^[ \t]*=/.test(source.slice(Math.max(replaced.end, offset)));
  const range = rangeOf(replaced);
  const isAtRoot = place.table.length === 0;
  const table = place.table.join('.');
  const wanted = siteSettings.filter(({ path, key }) => {
    const isHere = isAtRoot
      ? path[0] !== 'rules' || /^rules\./i.test(typed)
      : path.slice(0, -1).join('.').toLowerCase() === table;
    return isHere && !existing.has(key.toLowerCase());
  });
  const items = wanted.map((setting): CompletionItem => {
    const name = writeTomlKey(setting.path.slice(place.table.length));
    const fallback = defaultAsToml(setting);
    const value = snippets ? valueSnippet(setting) : fallback;
    return {
      label: name,
      kind: CompletionItemKind.Property,
      detail: localised('default: {0}', fallback),
      ...described(setting.key),
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: hasValue ? name : `${name} = ${value}` },
    };
  });
  const hasRules = existing.has('rules') || typed.includes('.');
  if (!isAtRoot || hasValue || hasRules) return items;
  // With other keys below, a header would move them into its group.
  const isLast = !/^[ \t]*[^\s#[]/m.test(source.slice(offset).replace(/^.*/, ''));
  const header = snippets ? '[rules]\n' : '[rules]';
  return [
    ...items,
    {
      label: 'rules',
      kind: CompletionItemKind.Module,
      ...described('rules'),
      textEdit: { range, newText: isLast ? header : 'rules.' },
      ...(editorCommands && { command: triggerSuggest }),
    },
  ];
}

/** The snippet of a value: a choice, or the default as placeholder. */
function valueSnippet(setting: Setting): string {
  const { kind, choices = [], itemChoices } = setting.type;
  if (itemChoices !== undefined) return `["\${1|${itemChoices.join(',')}|}"]`;
  return kind === 'choice' ? `"\${1|${choices.join(',')}|}"` : `\${1:${defaultAsToml(setting)}}`;
}

function described(key: string): Pick<CompletionItem, 'documentation'> {
  const text = settingText(key)?.replaceAll('`', '');
  return text === undefined ? {} : { documentation: text };
}
