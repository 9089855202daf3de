import { rules } from '../rules';
import { defaultSettings, secondsSettings } from './noteSettings';

/** One thing that a site's file can set. */
export interface SiteSetting {
  /** As in the file, such as `['rules', 'time-gap']`. */
  readonly path: readonly string[];
  readonly kind: 'severity' | 'seconds' | 'keys';
  /** Its default, as TOML. */
  readonly fallback: string;
}

/** Everything that a site's file can set. */
export const siteSettings: readonly SiteSetting[] = [
  ...secondsSettings.map((name) => ({
    path: [name],
    kind: 'seconds' as const,
    fallback: String(defaultSettings[name] / 1000),
  })),
  {
    path: ['frontMatter', 'required'],
    kind: 'keys',
    fallback: `[${defaultSettings.requiredKeys.map((key) => `"${key}"`).join(', ')}]`,
  },
  ...rules.map(({ code, severity }) => ({
    path: ['rules', code],
    kind: 'severity' as const,
    fallback: `"${severity}"`,
  })),
];

/** The names of settings and groups right below a group; the root's path is empty. */
export function namesBelow(group: readonly string[]): readonly string[] {
  const depth = group.length;
  const below = siteSettings.filter(
    ({ path }) => path.length > depth && group.every((name, at) => name === path[at]),
  );
  return [...new Set(below.map(({ path }) => path[depth] as string))];
}

/** The setting with a path, letter case included; undefined where there is none. */
export function settingAt(path: readonly string[]): SiteSetting | undefined {
  const key = path.join('.');
  return siteSettings.find((setting) => setting.path.join('.') === key);
}

/** The setting with a path whatever its letter case, as places in TOML have it. */
export function settingLike(path: readonly string[]): SiteSetting | undefined {
  const key = path.join('.').toLowerCase();
  return siteSettings.find((setting) => setting.path.join('.').toLowerCase() === key);
}
