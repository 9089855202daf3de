import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import { itemFault } from './itemFault';
import type { StoppedLine, YamlFault } from './yamlFault';

/** Lines on which the sign between key and value, or at an item, is missing or another one. */
export function keyFault(stop: StoppedLine): YamlFault | undefined {
  return duplicate(stop) ?? separator(stop) ?? itemFault(stop) ?? noColon(stop);
}

function duplicate({ source, code, at }: StoppedLine): YamlFault | undefined {
  if (code !== 'DUPLICATE_KEY') return undefined;
  const key =
    /^(?:"(?:\\.|[^"\\])*"|'[^']*'|[^:\r\n]*)/.exec(source.slice(at))?.[0].trimEnd() ?? '';
  const sentence = message('{0} is set a second time here', shortened(key));
  // An empty key, as in `{: , : }`, is placed at the sign before it.
  const start = key === '' ? Math.max(source.slice(0, at).trimEnd().length - 1, 0) : at;
  const end = start + Math.max(key.length, 1);
  return { start, end, message: sentence, repairs: [] };
}

const wrongSeparator =
  /^([ \t]*(?:- +)*)([^\s:：=#"'[\]{}]{1,60}?)[ \t]*(：[ \t]*|=[ \t]*|:[\u00a0\u3000]+|:(?=[^\s/]))/;

/** `date：2025`, `date = 2025` and `title:a`. */
function separator({ source, line }: StoppedLine): YamlFault | undefined {
  if (line.key !== '') return undefined;
  const text = source.slice(line.start, line.end);
  const [all, before = '', key = '', sign = ''] = wrongSeparator.exec(text) ?? [];
  if (all === undefined) return undefined;
  const start = line.start + before.length + key.length;
  const end = line.start + all.length;
  const edits = [{ start, end, newText: ': ' }];
  const title = message('Write {0}', `${shortened(key)}: `);
  const isColon = sign.startsWith(':');
  const sentence = isColon
    ? message('A space is missing behind the colon of {0}', shortened(key))
    : message('"{0}" needs ":" instead of "{1}"', shortened(key), sign.trim());
  const at = line.start + all.indexOf(sign, before.length + key.length);
  const place = isColon ? { start: line.start + before.length, end } : { start: at, end: at + 1 };
  return { ...place, message: sentence, repairs: [{ title, edits }] };
}

const codesWithoutColon = new Set(['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'ROOT']);

function noColon({ source, code, line }: StoppedLine): YamlFault | undefined {
  const text = source.slice(line.start, line.end).trim();
  const isClosed = !/["'\]}]$/.test(text) && !/^["'[{]/.test(text);
  if (!codesWithoutColon.has(code) || line.key !== '' || text === '' || !isClosed) return undefined;
  const start = line.start + line.indent.length;
  const sentence = text.startsWith('- ')
    ? message('A list needs a key above it')
    : message('"{0}" is no YAML: it has no ":" and a value after it', shortened(text));
  return { start, end: start + text.length, message: sentence, repairs: [] };
}
