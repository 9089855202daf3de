import type { Message } from '../l10n/message';
import type { SetValues } from './noteSettings';
import { editorSettings, namesBelow, settingAt } from './settingList';
import { unknownName, valueOfGroup, wrongValue } from './settingMessages';

/** A wrong value in the editor's settings; it counts as not set. */
export interface SectionProblem {
  /** The whole key: `episodeNotes.rules.time-gap`. */
  readonly key: string;
  readonly value: unknown;
  readonly message: Message;
}

/**
 * Reads the section `episodeNotes` of an editor's settings. Unknown keys are ignored, except in
 * `rules`, where they are problems. Never throws.
 *
 * @param section as the client sent it, of any type
 * @param onProblem called for each wrong value
 */
export function readSection(
  section: unknown,
  onProblem: (problem: SectionProblem) => void,
): SetValues {
  const values = new Map<string, unknown>();
  readNamed([], section);
  return values;

  function readNamed(path: readonly string[], value: unknown): void {
    if (value === null || value === undefined) return;
    const setting = settingAt(editorSettings, path);
    if (setting === undefined) {
      readGroup(path, value);
      return;
    }
    const read = setting.type.read(value);
    if (read === undefined) report(path, value, wrongValue(setting));
    else values.set(setting.key, read);
  }

  function readGroup(group: readonly string[], value: unknown): void {
    if (isEmptyTable(value)) return;
    if (!isRecord(value)) {
      report(group, value, valueOfGroup(group.length === 0 ? ['episodeNotes'] : group));
      return;
    }
    const names = namesBelow(editorSettings, group);
    for (const [name, below] of Object.entries(value)) {
      if (names.includes(name)) readNamed([...group, name], below);
      else if (group[0] === 'rules') report([...group, name], below, unknownName(group, name));
    }
  }

  function report(path: readonly string[], value: unknown, message: Message): void {
    onProblem({ key: ['episodeNotes', ...path].join('.'), value, message });
  }
}

/** Lua, in which Neovim is configured, writes an empty table as an empty list in JSON. */
function isEmptyTable(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
