import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import { indentFault } from './indentFault';
import { keyFault } from './keyFault';
import { listFault } from './listFault';
import { valueFault } from './valueFault';
import type { StoppedLine, YamlFault, YamlStop } from './yamlFault';
import { linesAbove, yamlLineAt } from './yamlLine';

/** Says in the author's terms why a parser stops where it does. */
export function diagnoseYaml(source: string, stop: YamlStop): YamlFault {
  const at = Math.min(stop.at, source.length);
  const stopped = { source, code: stop.code, at, line: yamlLineAt(source, at) };
  return (
    longFence(source) ??
    directive(source) ??
    indentFault(stopped) ??
    keyFault(stopped) ??
    listFault(stopped) ??
    valueFault(stopped) ??
    unexpected(stopped)
  );
}

/** `----`: to Hugo the fence is its first three hyphens, and the others are YAML. */
function longFence(source: string): YamlFault | undefined {
  const [all, before = '', surplus = ''] =
    /^(\s*? {3})(-+|[\u00a0\u3000]+)[ \t]*(?=[\r\n])/.exec(source) ?? [];
  if (all === undefined) return undefined;
  const start = before.length;
  const end = start + surplus.length;
  return {
    start,
    end,
    message: message('The fence of front matter is "---", and "{0}" is too much', surplus),
    repairs: [{ title: message('Remove {0}', surplus), edits: [{ start, end, newText: '' }] }],
  };
}

/** A line of `%` at the top is for the parser, which wants a line `---` below it. */
function directive(source: string): YamlFault | undefined {
  const [all, blanks = '', word = ''] = /^(\s*)(%\S*)/.exec(source) ?? [];
  if (all === undefined) return undefined;
  const sentence = message('YAML does not expect "{0}" here', shortened(word));
  return { start: blanks.length, end: all.length, message: sentence, repairs: [] };
}

/** Names the word at which the parser stopped. */
function unexpected({ source, at, line }: StoppedLine): YamlFault {
  const start = Math.max(at + source.slice(at, line.end).search(/\S|$/), line.start);
  const word = /^\S+/.exec(source.slice(start, line.end))?.[0] ?? '';
  if (word !== '') {
    const span = { start, end: start + word.length };
    return {
      ...span,
      message: message('YAML does not expect "{0}" here', shortened(word)),
      repairs: [],
    };
  }
  const [above = line] = linesAbove(source, line.start);
  const own = source.slice(line.start, line.end).trim() === '' ? above : line;
  const text = source.slice(own.start, own.end).trim();
  const isSeen = text !== '';
  const from = isSeen ? source.indexOf(text, own.start) : Math.max(source.search(/[^ \n]/), 0);
  const sentence = message('YAML cannot read on behind {0}', shortened(text));
  return { start: from, end: from + Math.max(text.length, 1), message: sentence, repairs: [] };
}
