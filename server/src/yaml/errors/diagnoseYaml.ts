import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import { indentFault } from './indentFault';
import { keyFault } from './keyFault';
import { valueFault } from './valueFault';
import type { StoppedLine, YamlFault, YamlStop } from './yamlFault';
import { yamlLineAt } from './yamlLine';

/** Says in the author's terms why a parser stops where it does. */
export function diagnoseYaml(source: string, stop: YamlStop): YamlFault {
  const at = Math.min(stop.at, source.length);
  const stopped = { source, code: stop.code, at, line: yamlLineAt(source, at) };
  return indentFault(stopped) ?? keyFault(stopped) ?? valueFault(stopped) ?? unexpected(stopped);
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
  const text = source.slice(line.start, line.end).trim();
  const from = line.start + source.slice(line.start, line.end).search(/\S|$/);
  const sentence = message('YAML cannot read on behind {0}', shortened(text));
  return { start: from, end: from + text.length, message: sentence, repairs: [] };
}
