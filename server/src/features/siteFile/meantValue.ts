import type { DataValue } from '../../base/dataTree';
import { nearestName } from '../../base/nearestName';
import type { WrittenValue } from '../../base/writtenValue';
import type { SettingType } from '../../settings/settingTypes';
import { quoteToml } from '../../toml/tomlQuoting';
import { writeTomlValue } from '../../toml/writeToml';

/** The valid value, as TOML, that is most similar to an invalid one; undefined where none is. */
export function meantValue(
  { kind, choices = [], itemChoices = [] }: SettingType,
  value: DataValue,
): string | undefined {
  switch (kind) {
    case 'choice':
    case 'toggle':
      return meantChoice(value, choices);
    case 'seconds':
      return meantSeconds(value);
    case 'keys':
    case 'patterns':
      return meantKeys(value);
    case 'choices':
      return meantChoices(value, itemChoices);
  }
}

/** The valid item, without quotes, that is most similar to an invalid one of a list. */
export function meantItem({ itemChoices = [] }: SettingType, item: string): string | undefined {
  return nearestName(item.normalize('NFKC').trim(), itemChoices);
}

/** Names of severities in other linters and in Chinese. Misspellings are found by similarity. */
const otherNames = new Map([
  ['0', 'off'],
  ['1', 'warning'],
  ['2', 'error'],
  ['false', 'off'],
  ['none', 'off'],
  ['never', 'off'],
  ['ignore', 'off'],
  ['disable', 'off'],
  ['disabled', 'off'],
  ['关闭', 'off'],
  ['关', 'off'],
  ['note', 'information'],
  ['提示', 'hint'],
  ['信息', 'information'],
  ['警告', 'warning'],
  ['错误', 'error'],
]);

function meantChoice(value: DataValue, choices: readonly WrittenValue[]): string | undefined {
  if (value.kind === 'array') {
    const [first] = value.items;
    return first && meantChoice(first.value, choices);
  }
  const written = (value.kind === 'string' ? value.value : value.raw).normalize('NFKC').trim();
  const names = choices.map(String);
  const other = names.find((name) => name === otherNames.get(written.toLowerCase()));
  const meant = names.indexOf(other ?? nearestName(written, names) ?? '');
  return meant === -1 ? undefined : writeTomlValue(choices[meant]!);
}

const typedSeconds = /^(\d{1,9}(?:\.\d{1,3})?)\s*(?:s|secs?|seconds?|秒钟?)?$/i;
const typedMilliseconds = /^(\d{1,9})\s*(?:ms|毫秒)$/i;
const typedTime = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{1,2})(?:\.\d{1,3})?$/;

function meantSeconds(value: DataValue): string | undefined {
  if (value.kind === 'array') {
    const [only, ...more] = value.items;
    return only && more.length === 0 ? meantSeconds(only.value) : undefined;
  }
  const written = (value.kind === 'string' ? value.value : value.raw).normalize('NFKC').trim();
  if (written.startsWith('-')) return '0';
  const [, seconds] = typedSeconds.exec(written) ?? [];
  if (seconds !== undefined) return String(Number(seconds));
  const [, milliseconds] = typedMilliseconds.exec(written) ?? [];
  if (milliseconds !== undefined) return String(Number(milliseconds) / 1000);
  const [, hours = '0', minutes, rest] = typedTime.exec(written) ?? [];
  if (minutes === undefined) return undefined;
  return String((Number(hours) * 60 + Number(minutes)) * 60 + Number(rest));
}

function meantKeys(value: DataValue): string | undefined {
  if (value.kind !== 'string') return undefined;
  return listOf(wordsIn(value.value));
}

/** The words of a text as the items of a list, each the most similar one that is valid. */
function meantChoices(value: DataValue, choices: readonly string[]): string | undefined {
  if (value.kind !== 'string') return undefined;
  const meant = wordsIn(value.value).map((word) => nearestName(word, choices));
  return listOf([...new Set(meant.filter((word) => word !== undefined))]);
}

function wordsIn(text: string): string[] {
  return text.split(/[,，、;；\s]+/).filter((word) => word !== '');
}

function listOf(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : `[${items.map(quoteToml).join(', ')}]`;
}
