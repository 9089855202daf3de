import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import { quoteYaml } from '../quoteYaml';
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
  if (code !== 'MISSING_CHAR') return undefined;
  return missingComma(source, before.length, start) ?? textBehindQuotes(source, before, start);
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

const nextText = /^(?:"[^"\r\n]*"|'[^'\r\n]*')(?=[ \t]*[,\]}\r\n])/;

function missingComma(source: string, behind: number, start: number): YamlFault | undefined {
  const [word] = nextText.exec(source.slice(start)) ?? [];
  if (word === undefined || start === behind) return undefined;
  const edits = [{ start: behind, end: behind, newText: ',' }];
  return {
    start,
    end: start + word.length,
    message: message('A comma is missing before {0}', shortened(word)),
    repairs: [{ title: message('Insert a comma before {0}', shortened(word)), edits }],
  };
}

/** In UTF-16 units. */
const maxLength = 500;
const textBefore = /(?:"[^"]*"|'[^']*')$/;

/** `["a" b]`: the quotes are part of the text, or stand around it: `['it's']`. */
function textBehindQuotes(source: string, before: string, at: number): YamlFault | undefined {
  const quoted = textBefore.exec(before.slice(-maxLength))?.[0];
  const rest = /^[^,[\]{}\r\n]*/.exec(source.slice(at, at + maxLength))?.[0].trimEnd();
  if (quoted === undefined || !rest) return undefined;
  const start = before.length - quoted.length;
  const end = at + rest.length;
  const written = source.slice(start, end);
  const isOneText = at === before.length && written.endsWith(written.charAt(0));
  const newText = quoteYaml(isOneText ? written.slice(1, -1) : written);
  const title = message('Write {0}', shortened(newText));
  return {
    start: at,
    end,
    message: message('{0} needs quotes', shortened(written)),
    repairs: [{ title, edits: [{ start, end, newText }] }],
  };
}
