import { calendarDay } from '../base/calendarDay';
import type { RuleSettings } from '../editing/ruleSettings';
import type { Severity } from '../rules/rule';
import { defaultSite, type SiteConfig } from '../site/siteConfig';
import { isEntry, type SchemaGroup, schema } from './schema';
import type { SettingType } from './settingTypes';

/** The values of a group of the schema, by name; without what the client reads. */
type ValuesOf<Group> = {
  readonly [Name in keyof Group as Group[Name] extends { readonly readBy: 'client' }
    ? never
    : Name]: Group[Name] extends { readonly type: SettingType<infer Value> }
    ? Value
    : ValuesOf<Group[Name]>;
};

type SchemaValues = ValuesOf<typeof schema>;

/** What counts for one document: what the author has set, and the defaults. */
export interface NoteSettings extends SchemaValues, RuleSettings {
  /** Severities that are set, by code; a rule that is not in it has its own. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
}

/**
 * What one place sets, the editor's settings or a site's file, by key, such as `rules.time-gap`;
 * each value as the type of its setting reads it. What a place leaves open is absent.
 */
export type SetValues = ReadonlyMap<string, unknown>;

/**
 * Puts together what several places set. Each key is as the first place has it that says anything
 * of it, and as the default is where none does.
 *
 * @param places the one that goes before the others first
 * @param fileName the note's, as `RuleSettings` has it
 * @param site the note's; as Hugo has it without a configuration unless given
 */
export function combined(
  places: readonly SetValues[],
  fileName: string,
  site: SiteConfig = defaultSite,
): NoteSettings {
  const set: SetValues = new Map(places.toReversed().flatMap((place) => [...place]));
  const ofRules = [...set].filter(([key]) => key.startsWith('rules.'));
  return {
    ...(valuesOf(schema, set) as SchemaValues),
    rules: new Map(
      ofRules.map(([key, value]) => [key.slice('rules.'.length), value as Severity | 'off']),
    ),
    fileName,
    site,
    today,
  };
}

const today = () => calendarDay(new Date());

/** A schema's values by name, groups within groups. */
function valuesOf(group: SchemaGroup, set: SetValues, prefix = ''): object {
  const named = Object.entries(group).flatMap(([name, below]): [string, unknown][] => {
    const key = prefix + name;
    if (!isEntry(below)) return [[name, valuesOf(below, set, `${key}.`)]];
    if (below.readBy === 'client') return [];
    return [[name, set.has(key) ? set.get(key) : below.type.read(below.default)]];
  });
  return Object.fromEntries(named);
}

/** What counts where nothing is set. */
export const defaultSettings: NoteSettings = combined([], '');
