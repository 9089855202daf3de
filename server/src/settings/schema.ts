import type { WrittenValue } from '../base/writtenValue';
import { chapterLevels, platforms } from '../note/publishing/platformLimits';
import { rules } from '../rules';
import {
  choice,
  choices,
  keys,
  patterns,
  programPath,
  type SettingType,
  seconds,
  severity,
  toggle,
} from './settingTypes';

/** A setting. */
export interface SchemaEntry {
  readonly type: SettingType;
  /** As an author writes it: durations in seconds, not milliseconds. */
  readonly default: WrittenValue;
  readonly setIn: readonly SettingSource[];
  /**
   * VS Code's scope of the setting: with `resource`, the default, each folder of a workspace can
   * have its own value; with `machine` no workspace can set it.
   */
  readonly scope?: 'resource' | 'window' | 'machine';
  /** Present where only the client, or only the command line, uses the value. */
  readonly readBy?: 'client' | 'cli';
}

/** Where a setting can be set: the editor's settings, or the site's `.episode-notes.toml`. */
export type SettingSource = 'editor' | 'site';

export interface SchemaGroup {
  readonly [name: string]: SchemaEntry | SchemaGroup;
}

/**
 * All settings except those of the rules, in the order of the editor's settings page. The names of
 * groups and settings are joined by dots: `episodeNotes.frontMatter.required` in the editor,
 * `frontMatter.required` in a site's file, `settings.frontMatter.required` in the program.
 *
 * The descriptions are `setting.<key>` in package.nls.json and package.nls.zh-cn.json, those of a
 * choice `setting.<key>.<choice>`. Everything else is generated from an entry: see "Add a setting"
 * in docs/contributing.md.
 */
export const schema = {
  gapTolerance: { type: seconds, default: 1, setIn: ['editor', 'site'] },
  gapLimit: { type: seconds, default: 60, setIn: ['editor', 'site'] },
  frontMatter: {
    required: { type: keys, default: ['title', 'date'], setIn: ['editor', 'site'] },
  },
  publish: {
    // Of the site alone: where its episodes are published is no matter of taste.
    targets: { type: choices(...platforms), default: [], setIn: ['site'] },
    level: { type: choice(...chapterLevels), default: 'segments', setIn: ['site'] },
  },
  ignore: { type: patterns, default: [], setIn: ['site'], readBy: 'cli' },
  openAs: {
    type: choice('markdown', 'episode-notes'),
    default: 'markdown',
    setIn: ['editor'],
    readBy: 'client',
  },
  draftLength: { type: seconds, default: 30, setIn: ['editor', 'site'] },
  // Of the machine alone: a workspace must not choose a program.
  player: {
    type: choice('auto', 'mpv', 'view'),
    default: 'auto',
    setIn: ['editor'],
    scope: 'machine',
    readBy: 'client',
  },
  mpvPath: {
    type: programPath,
    default: '',
    setIn: ['editor'],
    scope: 'machine',
    readBy: 'client',
  },
  rewindOnResume: {
    type: seconds,
    default: 1,
    setIn: ['editor'],
    scope: 'window',
    readBy: 'client',
  },
  inlayHints: {
    // Off by default, as a header shows both of its times already.
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

/** The severity of each rule, `rules.<code>`, by the rule's code. */
export const ruleSchema: { readonly [code: string]: SchemaEntry } = Object.fromEntries(
  rules.map((rule) => [
    rule.code,
    { type: severity, default: rule.severity, setIn: ['editor', 'site'] },
  ]),
);

/** Whether a member of the schema is a setting, not a group of settings. */
export function isEntry(named: SchemaEntry | SchemaGroup): named is SchemaEntry {
  return 'setIn' in named;
}
