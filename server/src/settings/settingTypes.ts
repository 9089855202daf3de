import type { WrittenValue } from '../base/writtenValue';
import { type Message, message } from '../l10n/message';
import type { Severity } from '../rules/rule';

/** The type of a setting's values: how they are validated, and the message on a wrong one. */
export interface SettingType<Value = unknown> {
  readonly kind: 'seconds' | 'keys' | 'toggle' | 'choice' | 'choices' | 'patterns' | 'path';
  /** The JSON Schema of the values, for the editor's settings page. */
  readonly json: { readonly type: string; readonly [bound: string]: unknown };
  /** All valid values, where there are only a few. */
  readonly choices?: readonly WrittenValue[];
  /** All valid items of a list, where there are only a few. */
  readonly itemChoices?: readonly string[];
  /** Converts a value of any type to the program's representation; undefined for a wrong one. */
  read(value: unknown): Value | undefined;
  /** Whether an item of a list is valid; absent where the values are no lists. */
  isItem?(item: unknown): boolean;
  /** The message that says what a valid value is. */
  expected(name: string): Message;
}

/** A duration: set in seconds, 0 or more, and converted to milliseconds. */
export const seconds: SettingType<number> = {
  kind: 'seconds',
  json: { type: 'number', minimum: 0 },
  read: (value) =>
    typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value * 1000 : undefined,
  expected: (name) => message('{0} is a number of seconds, 0 or more', name),
};

/** Bounds the cost of a check: each key is searched for in the whole front matter. */
const maxKeys = 100;

/** A list of front matter keys; only the first `maxKeys` are used. */
export const keys: SettingType<readonly string[]> = {
  kind: 'keys',
  json: { type: 'array', items: { type: 'string', pattern: '\\S' }, uniqueItems: true },
  read: (value) =>
    Array.isArray(value) && value.every(isKey) ? value.slice(0, maxKeys) : undefined,
  isItem: isKey,
  expected: (name) => message('{0} is a list of keys, such as ["title", "date"]', name),
};

function isKey(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

const maxPatterns = 1000;

/** Files to leave out, in the syntax of `.gitignore`; only the first `maxPatterns` are used. */
export const patterns: SettingType<readonly string[]> = {
  kind: 'patterns',
  json: { type: 'array', items: { type: 'string', pattern: '\\S' }, uniqueItems: true },
  read: (value) =>
    Array.isArray(value) && value.every(isKey) ? value.slice(0, maxPatterns) : undefined,
  isItem: isKey,
  expected: (name) => message('{0} is a list of patterns, such as ["drafts/", "*.tmp.md"]', name),
};

/** The path of a program; empty where it is to be searched for. */
export const programPath: SettingType<string> = {
  kind: 'path',
  json: { type: 'string' },
  read: (value) => (typeof value === 'string' ? value.trim() : undefined),
  expected: (name) => message('{0} is the path of a program', name),
};

export const toggle: SettingType<boolean> = {
  kind: 'toggle',
  json: { type: 'boolean' },
  choices: [true, false],
  read: (value) => (typeof value === 'boolean' ? value : undefined),
  expected: (name) => message('{0} is true or false', name),
};

/** One of several words. */
export function choice<Choice extends string>(...choices: readonly Choice[]): SettingType<Choice> {
  const quoted = choices.map((one) => `"${one}"`).join(', ');
  return {
    kind: 'choice',
    json: { type: 'string', enum: choices },
    choices,
    read: (value) => choices.find((one) => one === value),
    expected: (name) => message('{0} is one of these: {1}', name, quoted),
  };
}

/** A list of some of several words, in any order. */
export function choices<Choice extends string>(
  ...words: readonly Choice[]
): SettingType<readonly Choice[]> {
  const isItem = (item: unknown) => words.some((word) => word === item);
  const quoted = words.map((word) => `"${word}"`).join(', ');
  return {
    kind: 'choices',
    json: { type: 'array', items: { type: 'string', enum: words }, uniqueItems: true },
    itemChoices: words,
    // In the order of the words, each once: a long list costs no more than a short one.
    read: (value) =>
      Array.isArray(value) && value.every(isItem)
        ? words.filter((word) => value.includes(word))
        : undefined,
    isItem,
    expected: (name) => message('{0} is a list of some of these: {1}', name, quoted),
  };
}

/** The severity of a rule's findings, or `off`. */
export const severity: SettingType<Severity | 'off'> = {
  ...choice('off', 'hint', 'information', 'warning', 'error'),
  expected: (code) =>
    message('{0} can be "off", "hint", "information", "warning" or "error"', code),
};
