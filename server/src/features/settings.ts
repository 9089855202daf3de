import { ruleOf } from '../rules';
import type { RuleSettings, Severity } from '../rules/rule';

/** What the author has set for one document. */
export interface NoteSettings extends RuleSettings {
  /** Severities that differ from the default, by code. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
}

const severities = new Set(['off', 'hint', 'information', 'warning', 'error']);
const defaultGapTolerance = 1;

export const defaultSettings: NoteSettings = {
  rules: new Map(),
  gapTolerance: defaultGapTolerance * 1000,
  requiredKeys: ['title', 'date'],
  fileName: '',
  today,
};

/**
 * Reads the section `episodeNotes` of the settings. A wrong value is left at its default and
 * told of, with its name.
 *
 * @param section as the client sent it, of whatever shape
 */
export function readSettings(section: unknown, complain: (problem: string) => void): NoteSettings {
  if (section === null || section === undefined) return defaultSettings;
  if (!isRecord(section)) {
    complain(`episodeNotes is ${JSON.stringify(section)}, not a group of settings`);
    return defaultSettings;
  }
  return {
    ...defaultSettings,
    rules: readRules(section.rules, complain),
    gapTolerance: readTolerance(section.gapTolerance, complain) * 1000,
  };
}

function readRules(value: unknown, complain: (problem: string) => void): NoteSettings['rules'] {
  const rules = new Map<string, Severity | 'off'>();
  if (value === undefined || value === null) return rules;
  if (!isRecord(value)) {
    complain(`episodeNotes.rules is ${JSON.stringify(value)}, not an object of codes`);
    return rules;
  }
  for (const [code, severity] of Object.entries(value)) {
    if (ruleOf(code) === undefined) complain(`episodeNotes.rules names no rule: ${code}`);
    else if (severities.has(severity as string)) rules.set(code, severity as Severity | 'off');
    else
      complain(
        `episodeNotes.rules.${code} is ${JSON.stringify(severity)}, not a severity or "off"`,
      );
  }
  return rules;
}

function readTolerance(value: unknown, complain: (problem: string) => void): number {
  if (value === undefined || value === null) return defaultGapTolerance;
  if (typeof value === 'number' && value >= 0) return value;
  complain(`episodeNotes.gapTolerance is ${JSON.stringify(value)}, not a number of seconds`);
  return defaultGapTolerance;
}

/** The date of today where the author is, as `2025-04-20`. */
function today(): string {
  const now = new Date();
  const digits = (value: number, count: number) => String(value).padStart(count, '0');
  return `${digits(now.getFullYear(), 4)}-${digits(now.getMonth() + 1, 2)}-${digits(now.getDate(), 2)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
