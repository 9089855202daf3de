import { calendarDay } from '../base/calendarDay';
import type { RuleSettings } from '../editing/ruleSettings';
import type { Severity } from '../rules/rule';
import { defaultSite, type SiteConfig } from '../site/siteConfig';
import { isEntry, type SchemaGroup, schema } from './schema';
import type { SettingType } from './settingTypes';

/** The values of a group of the schema, by name, without those that notes do not depend on. */
type ValuesOf<Group> = {
  readonly [Name in keyof Group as Group[Name] extends { readonly readBy: string }
    ? never
    : Name]: Group[Name] extends { readonly type: SettingType<infer Value> }
    ? Value
    : ValuesOf<Group[Name]>;
};

type SchemaValues = ValuesOf<typeof schema>;

/** The effective settings of one document. */
export interface NoteSettings extends SchemaValues, RuleSettings {
  /** Severities by the code of the rule; a rule without an entry has its default one. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
}

/**
 * The values that one source sets (the editor or a site's file), by key, such as `rules.time-gap`;
 * each as `SettingType.read` returns it. Keys that the source does not set are absent.
 */
export type SetValues = ReadonlyMap<string, unknown>;

/**
 * Combines the values of several sources: each key has the value of the first source that sets it,
 * else its default. Whoever reads the note's transcript adds that.
 *
 * @param sources in order of precedence, the highest first
 * @param fileName of the note; see `RuleSettings`
 * @param site of the note; as Hugo has it without a configuration unless given
 */
export function combineSettings(
  sources: readonly SetValues[],
  fileName: string,
  site: SiteConfig = defaultSite,
): NoteSettings {
  const set: SetValues = new Map(sources.toReversed().flatMap((source) => [...source]));
  const ofRules = [...set].filter(([key]) => key.startsWith('rules.'));
  return {
    ...(valuesOf(schema, set) as SchemaValues),
    rules: new Map(
      ofRules.map(([key, value]) => [key.slice('rules.'.length), value as Severity | 'off']),
    ),
    fileName,
    site,
    transcript: undefined,
    today,
  };
}

const today = () => calendarDay(new Date());

/** The values of a schema's group, nested like the schema. */
function valuesOf(group: SchemaGroup, set: SetValues, prefix = ''): object {
  const named = Object.entries(group).flatMap(([name, below]): [string, unknown][] => {
    const key = prefix + name;
    if (!isEntry(below)) return [[name, valuesOf(below, set, `${key}.`)]];
    if (below.readBy !== undefined) return [];
    return [[name, set.has(key) ? set.get(key) : below.type.read(below.default)]];
  });
  return Object.fromEntries(named);
}

/** The settings where no source sets anything. */
export const defaultSettings: NoteSettings = combineSettings([], '');
