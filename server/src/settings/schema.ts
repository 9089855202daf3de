import { rules } from '../rules';
import type { WrittenValue } from '../toml/writeToml';
import { choice, keys, type SettingType, seconds, severity, toggle } from './settingTypes';

/** One thing that can be set. */
export interface SchemaEntry {
  readonly type: SettingType;
  /** As an author would write it: seconds, not milliseconds. */
  readonly default: WrittenValue;
  readonly setIn: readonly Place[];
  /** Whether each folder of a workspace can have its own value; `resource`, that is yes, if absent. */
  readonly scope?: 'resource' | 'window';
  /** Present where the client alone acts on it: the server does not look at the value. */
  readonly readBy?: 'client';
}

/** Where a setting can stand: the editor's JSON, the site's `.episode-notes.toml`. */
export type Place = 'editor' | 'site';

export interface SchemaGroup {
  readonly [name: string]: SchemaEntry | SchemaGroup;
}

/**
 * Every setting but those of the rules, in the order of the editor's settings page. A group within
 * a group is a dot in the key: `episodeNotes.frontMatter.required` in the editor,
 * `frontMatter.required` in a site's file, `settings.frontMatter.required` in the program.
 *
 * The descriptions are `setting.<key>` in package.nls.json and package.nls.zh-cn.json, those of a
 * choice `setting.<key>.<choice>`. All else follows from an entry: see "Add a setting" in
 * docs/contributing.md.
 */
export const schema = {
  gapTolerance: { type: seconds, default: 1, setIn: ['editor', 'site'] },
  gapLimit: { type: seconds, default: 60, setIn: ['editor', 'site'] },
  frontMatter: {
    required: { type: keys, default: ['title', 'date'], setIn: ['editor', 'site'] },
  },
  openAs: {
    type: choice('markdown', 'episode-notes'),
    default: 'markdown',
    setIn: ['editor'],
    readBy: 'client',
  },
  inlayHints: {
    // A header says both of its times; what it does not say is worth the place.
    durations: { type: toggle, default: false, setIn: ['editor'] },
    totals: { type: toggle, default: true, setIn: ['editor'] },
    gaps: { type: toggle, default: true, setIn: ['editor'] },
  },
  trace: {
    server: {
      type: choice('messages', 'compact', 'verbose'),
      default: 'messages',
      setIn: ['editor'],
      scope: 'window',
      readBy: 'client',
    },
  },
} as const satisfies SchemaGroup;

/** `rules.time-gap` and so on: one for each rule, by its code. Rules bring their own. */
export const ruleSchema: { readonly [code: string]: SchemaEntry } = Object.fromEntries(
  rules.map((rule) => [
    rule.code,
    { type: severity, default: rule.severity, setIn: ['editor', 'site'] },
  ]),
);

/** Whether a name of the schema is a setting, not a group of them. */
export function isEntry(named: SchemaEntry | SchemaGroup): named is SchemaEntry {
  return 'setIn' in named;
}
