import { endOfLine } from '../../base/lines';
import type { TomlStop } from '../tomlParser';
import { scanTomlStatement } from '../tomlScan';
import { characterError } from './tomlCharacterErrors';
import type { TomlError, TomlFault } from './tomlFault';
import { keyError } from './tomlKeyErrors';
import { listError } from './tomlListErrors';
import { stringError } from './tomlStringErrors';
import { valueError } from './tomlValueErrors';

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
