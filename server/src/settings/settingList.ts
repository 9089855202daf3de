import { writeTomlValue } from '../toml/writeToml';
import { isEntry, ruleSchema, type SchemaEntry, type SchemaGroup, schema } from './schema';

/** A setting of the schema, with its key. */
export interface Setting extends SchemaEntry {
  /** The names of the groups and of the setting, as in a site's file: `['rules', 'time-gap']`. */
  readonly path: readonly string[];
  /** The path joined by dots: `rules.time-gap`. */
  readonly key: string;
}

/** All settings, those of the rules last. */
export const settingList: readonly Setting[] = [
  ...settingsIn(schema),
  ...settingsIn({ rules: ruleSchema }),
];

function settingsIn(group: SchemaGroup, above: readonly string[] = []): Setting[] {
  return Object.entries(group).flatMap(([name, below]) => {
    const path = [...above, name];
    return isEntry(below) ? [{ ...below, path, key: path.join('.') }] : settingsIn(below, path);
  });
}

/** The settings that a site's file can have. */
export const siteSettings = settingList.filter(({ setIn }) => setIn.includes('site'));

/** The editor's settings that the server uses. */
export const editorSettings = settingList.filter(
  ({ setIn, readBy }) => setIn.includes('editor') && readBy !== 'client',
);

/** The names of the settings and groups directly in a group; the root's path is empty. */
export function namesBelow(
  settings: readonly Setting[],
  group: readonly string[],
): readonly string[] {
  const depth = group.length;
  const below = settings.filter(
    ({ path }) => path.length > depth && group.every((name, at) => name === path[at]),
  );
  return [...new Set(below.map(({ path }) => path[depth] as string))];
}

/** The setting with a path, case-sensitive; undefined where there is none. */
export function settingAt(
  settings: readonly Setting[],
  path: readonly string[],
): Setting | undefined {
  const sought = path.join('.');
  return settings.find(({ key }) => key === sought);
}

/** The setting of a site's file with a path, ignoring case; undefined where there is none. */
export function siteSettingLike(path: readonly string[]): Setting | undefined {
  const sought = path.join('.').toLowerCase();
  return siteSettings.find(({ key }) => key.toLowerCase() === sought);
}

/** A setting's default as TOML. */
export function defaultAsToml(setting: Setting): string {
  return writeTomlValue(setting.default);
}
