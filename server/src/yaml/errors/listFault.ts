import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import type { StoppedLine, YamlFault } from './yamlFault';

/** Commas between brackets that are missing, too many, or other signs. */
export function listFault({ source, code, at }: StoppedLine): YamlFault | undefined {
  if (code !== 'MISSING_CHAR' && code !== 'UNEXPECTED_TOKEN') return undefined;
  const before = source.slice(0, at).trimEnd();
  const isInside =
    before.lastIndexOf('[') > before.lastIndexOf(']') ||
    before.lastIndexOf('{') > before.lastIndexOf('}');
  if (!isInside) return undefined;
  const start = at + source.slice(at).search(/\S|$/);
  const sign = source.charAt(start);
  if (sign === ',' && /[[{,]$/.test(before)) return surplusComma(start);
  if (!/["'\]}]$/.test(before)) return undefined;
  if (/[，、；;]/.test(sign)) return foreignComma(source, start);
  return code === 'MISSING_CHAR' ? missingComma(source, before.length, start) : undefined;
}

function surplusComma(start: number): YamlFault {
  const edits = [{ start, end: start + 1, newText: '' }];
  return {
    start,
    end: start + 1,
    message: message('There is a comma too many here'),
    repairs: [{ title: message('Remove the comma'), edits }],
  };
}

function foreignComma(source: string, start: number): YamlFault {
  const sign = source.charAt(start);
  const end = start + 1;
  const newText = /\s/.test(source[end] ?? ' ') ? ',' : ', ';
  const title = message('Write "," instead of "{0}"', sign);
  return {
    start,
    end,
    message: message('Items are separated by "," in YAML, not by "{0}"', sign),
    repairs: [{ title, edits: [{ start, end, newText }] }],
  };
}

function missingComma(source: string, behind: number, start: number): YamlFault | undefined {
  const [word] = /^(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s,\]}]+)/.exec(source.slice(start)) ?? [];
  if (word === undefined) return undefined;
  const edits = [{ start: behind, end: behind, newText: ',' }];
  return {
    start,
    end: start + word.length,
    message: message('A comma is missing before {0}', shortened(word)),
    repairs: [{ title: message('Insert a comma before {0}', shortened(word)), edits }],
  };
}
