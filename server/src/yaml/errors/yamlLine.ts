import { endOfLine, lineStartOf } from '../../base/lines';
import type { YamlLine } from './yamlFault';

const parts =
  /^([ \t]*)((?:- +)*)((?:"[^"]*"|'[^']*'|[^\s:#"'[\]{}，：][^:#\r\n]*?)(?= *:(?:[ \t\r\n]|$)))?(?: *:(?=[ \t\r\n]|$))?[ \t]*/;

/** Takes the line around an offset apart; where it has no key, all of it is value. */
export function yamlLineAt(source: string, at: number): YamlLine {
  const start = lineStartOf(source, at);
  const end = endOfLine(source, start);
  const text = source.slice(start, end);
  const [all = '', indent = '', dashes = '', key = ''] = parts.exec(text) ?? [];
  const rest = text
    .slice(all.length)
    .replace(/(?:^|[ \t])#.*$/, '')
    .trimEnd();
  return {
    start,
    end,
    indent,
    key,
    keyStart: start + indent.length + dashes.length,
    value: { start: start + all.length, end: start + all.length + rest.length },
  };
}

/** The lines above an offset's own, from the nearest one up, without blank ones and comments. */
export function* linesAbove(source: string, at: number): Generator<YamlLine, void> {
  let { start } = yamlLineAt(source, at);
  while (start > 0) {
    const above = yamlLineAt(source, start - 1);
    start = above.start;
    const text = source.slice(above.start, above.end).trim();
    if (text !== '' && !text.startsWith('#')) yield above;
  }
}
