import { calendarDay } from '../base/calendarDay';
import type { RuleSettings } from '../editing/ruleSettings';
import { ruleOf } from '../rules';
import type { Severity } from '../rules/rule';

/** What the author has set for one document. */
export interface NoteSettings extends RuleSettings {
  /** Severities that differ from the default, by code. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  readonly inlayHints: HintSettings;
}

/** Which kinds of hints stand between the author's words. */
export interface HintSettings {
  /** How long a segment is, behind its header. */
  readonly durations: boolean;
  /** How long a part is, behind its heading. */
  readonly totals: boolean;
  /** How much time is left out above a segment. */
  readonly gaps: boolean;
}

/** What one place sets: the editor's settings or a site's file. What it leaves open is absent. */
export interface SetValues {
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** In milliseconds. */
  readonly gapTolerance?: number;
  /** In milliseconds. */
  readonly gapLimit?: number;
  readonly requiredKeys?: readonly string[];
  /** The editor's settings alone have them. */
  readonly inlayHints?: HintSettings;
}

export const severityNames = ['off', 'hint', 'information', 'warning', 'error'] as const;

export const defaultSettings: NoteSettings = {
  rules: new Map(),
  gapTolerance: 1000,
  gapLimit: 60_000,
  requiredKeys: ['title', 'date'],
  // A header says both of its times; what it does not say is worth the place.
  inlayHints: { durations: false, totals: true, gaps: true },
  fileName: '',
  today: () => calendarDay(new Date()),
};

/** No site asks for more keys in every note: each is sought in all of the front matter. */
const mostRequired = 100;

/**
 * Puts together what several places set. Each key, and each rule, is as the first place has it that
 * says anything of it, and as the default is where none does.
 *
 * @param places the one that goes before the others first
 */
export function combined(places: readonly SetValues[], fileName: string): NoteSettings {
  const first = <Key extends keyof SetValues>(key: Key) =>
    places.find((place) => place[key] !== undefined)?.[key];
  return {
    ...defaultSettings,
    rules: new Map(places.toReversed().flatMap(({ rules }) => [...rules])),
    gapTolerance: first('gapTolerance') ?? defaultSettings.gapTolerance,
    gapLimit: first('gapLimit') ?? defaultSettings.gapLimit,
    requiredKeys: (first('requiredKeys') ?? defaultSettings.requiredKeys).slice(0, mostRequired),
    inlayHints: first('inlayHints') ?? defaultSettings.inlayHints,
    fileName,
  };
}

/**
 * Reads the section `episodeNotes` of an editor's settings. A wrong value counts as not set and is
 * told of, with its name.
 *
 * @param section as the client sent it, of whatever shape
 */
export function readSection(section: unknown, complain: (problem: string) => void): SetValues {
  if (section === null || section === undefined) return { rules: new Map() };
  if (!isRecord(section)) {
    complain(`episodeNotes is ${JSON.stringify(section)}, not a group of settings`);
    return { rules: new Map() };
  }
  const { rules, gapTolerance, gapLimit, frontMatter, inlayHints } = section;
  return {
    rules: readRules(rules, complain),
    ...readSeconds('gapTolerance', gapTolerance, complain),
    ...readSeconds('gapLimit', gapLimit, complain),
    ...readFrontMatter(frontMatter, complain),
    ...readHints(inlayHints, complain),
  };
}

function readRules(value: unknown, complain: (problem: string) => void): SetValues['rules'] {
  const rules = new Map<string, Severity | 'off'>();
  if (value === undefined || value === null) return rules;
  if (!isRecord(value)) {
    complain(`episodeNotes.rules is ${JSON.stringify(value)}, not an object of codes`);
    return rules;
  }
  for (const [code, severity] of Object.entries(value)) {
    if (ruleOf(code) === undefined) complain(`episodeNotes.rules names no rule: ${code}`);
    else if (isSeverity(severity)) rules.set(code, severity);
    else
      complain(
        `episodeNotes.rules.${code} is ${JSON.stringify(severity)}, not a severity or "off"`,
      );
  }
  return rules;
}

/** Whether a value is what a rule can be set to. */
export function isSeverity(value: unknown): value is Severity | 'off' {
  return severityNames.some((name) => name === value);
}

/** The settings that are seconds, 0 or more; they are kept as milliseconds. */
export const secondsSettings = ['gapTolerance', 'gapLimit'] as const;

export type SecondsSetting = (typeof secondsSettings)[number];

function readSeconds(name: SecondsSetting, value: unknown, complain: (problem: string) => void) {
  if (value === undefined || value === null) return {};
  if (typeof value === 'number' && value >= 0) return { [name]: value * 1000 };
  complain(`episodeNotes.${name} is ${JSON.stringify(value)}, not a number of seconds`);
  return {};
}

function readFrontMatter(value: unknown, complain: (problem: string) => void) {
  if (value === undefined || value === null) return {};
  if (isRecord(value)) return readRequired(value.required, complain);
  complain(`episodeNotes.frontMatter is ${JSON.stringify(value)}, not a group of settings`);
  return {};
}

function readRequired(value: unknown, complain: (problem: string) => void) {
  if (value === undefined || value === null) return {};
  const isRight =
    Array.isArray(value) && value.every((key) => typeof key === 'string' && key.trim() !== '');
  if (isRight) return { requiredKeys: value as string[] };
  complain(`episodeNotes.frontMatter.required is ${JSON.stringify(value)}, not a list of keys`);
  return {};
}

function readHints(value: unknown, complain: (problem: string) => void) {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) {
    complain(`episodeNotes.inlayHints is ${JSON.stringify(value)}, not a group of settings`);
    return {};
  }
  const hints: Record<keyof HintSettings, boolean> = { ...defaultSettings.inlayHints };
  for (const kind of ['durations', 'totals', 'gaps'] as const) {
    const wanted = value[kind] ?? hints[kind];
    if (typeof wanted === 'boolean') hints[kind] = wanted;
    else
      complain(`episodeNotes.inlayHints.${kind} is ${JSON.stringify(wanted)}, not true or false`);
  }
  return { inlayHints: hints };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
