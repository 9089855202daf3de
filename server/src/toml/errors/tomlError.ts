import type { Span } from '../../note/block';
import type { TomlStop } from '../tomlParser';
import { endOfLine, scanTomlStatement, type TomlStatement } from '../tomlScan';
import { characterError } from './tomlCharacterErrors';
import { keyError } from './tomlKeyErrors';
import { listError } from './tomlListErrors';
import { stringError } from './tomlStringErrors';
import { valueError } from './tomlValueErrors';

export type TomlErrorKind =
  | 'typographic-quotes'
  | 'unclosed-string'
  | 'unclosed-list'
  | 'unclosed-table'
  | 'unclosed-header'
  | 'unknown-escape'
  | 'control-character'
  | 'special-blank'
  | 'separator'
  | 'no-equals'
  | 'no-key'
  | 'no-value'
  | 'key-quotes'
  | 'value-quotes'
  | 'boolean-case'
  | 'date'
  | 'list-comma'
  | 'missing-comma'
  | 'surplus-comma'
  | 'after-value'
  | 'duplicate-key'
  | 'number-range'
  | 'leap-second'
  | 'unexpected';

/** What Hugo's TOML parser rejects; offsets as in the source. */
export interface TomlError extends Span {
  readonly kind: TomlErrorKind;
  /** The values at hand, as the author wrote them. */
  readonly args: readonly string[];
  /** Edits that may mend it, the likeliest first. None is tried yet: see `mendsToml`. */
  readonly repairs: readonly TomlRepair[];
}

export interface TomlRepair {
  readonly kind:
    | 'straight-quotes'
    | 'equals'
    | 'quote'
    | 'rewrite'
    | 'comma'
    | 'insert-comma'
    | 'remove-comma'
    | 'remove-character'
    | 'plain-blank'
    | 'backslash'
    | 'close-list'
    | 'close-header';
  /** In ascending order, never overlapping. */
  readonly edits: readonly TomlEdit[];
  /** What the repair writes, or the text it is about. */
  readonly text: string;
  /** The parser has to get past this offset of the unedited source. */
  readonly until: number;
}

export interface TomlEdit extends Span {
  readonly newText: string;
}

/** What the recognisers of errors look at. */
export interface TomlFault extends TomlStatement {
  readonly source: string;
  readonly index: number;
}

/** Says in the author's terms why a parser stops where it does. */
export function diagnoseToml(source: string, stop: TomlStop): TomlError {
  if (stop.duplicate) return duplicateKey(source, stop.index);
  const fault = { source, index: stop.index, ...scanTomlStatement(source, stop.index) };
  return (
    characterError(fault) ??
    stringError(fault) ??
    keyError(fault) ??
    listError(fault) ??
    valueError(fault) ??
    unexpected(fault)
  );
}

function duplicateKey(source: string, start: number): TomlError {
  const key = /^(?:"(?:\\.|[^"\\])*"|'[^']*'|[\w-]+)/.exec(source.slice(start))?.[0] ?? '';
  const end = start + key.length;
  return { kind: 'duplicate-key', start, end, args: [key], repairs: [] };
}

/** Names the word at which the parser stopped, or the last character where the text ends. */
function unexpected({ source, index, fault, tokens }: TomlFault): TomlError {
  const token = fault ?? tokens.at(-1);
  const start = token?.start ?? source.slice(0, index).trimEnd().length - 1;
  const end = Math.min(token?.end ?? source.length, endOfLine(source, start));
  return { kind: 'unexpected', start, end, args: [source.slice(start, end)], repairs: [] };
}
