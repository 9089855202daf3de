import { type Document, type Node, type Scalar, visit } from 'yaml';
import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import { quoteYaml } from '../quoteYaml';
import type { YamlFault } from './yamlFault';

/** A tag that may be meant, of YAML itself or of an application; any other is probably text. */
const realTag = /^!!?[a-z]+$|^!</;
const before = /(?<=[\s[{,:])((?:[!&][^\s]*[ \t]+)+|!)$/;

/**
 * `title: !重要 更新` and `title: &a b`: what begins with `!` says of which type the value is, and
 * what begins with `&` is a name for it, here one that nothing refers to.
 */
export function leftOutSigns(document: Document.Parsed, source: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Scalar(place, node) {
      if (place !== 'key' && hasSign(node)) faults.push(...signBefore(node, source));
    },
  });
  return faults;
}

function hasSign({ tag, anchor }: Scalar): boolean {
  return tag !== undefined || anchor !== undefined;
}

/** In UTF-16 units. */
const maxLength = 200;

function signBefore({ range, anchor }: Scalar, source: string): YamlFault[] {
  const { start, end } = spanOf(range);
  const text = source.slice(Math.max(0, start - maxLength), start);
  const [, all = ''] = before.exec(text) ?? [];
  const written = all.trimEnd();
  const isMeant = written
    .split(/[ \t]+/)
    .every((sign) => (sign.startsWith('&') ? source.includes(`*${anchor}`) : realTag.test(sign)));
  if (written === '' || isMeant || start === end) return [];
  const from = start - all.length;
  const newText = quoteYaml(source.slice(from, end));
  const sentence = message(
    'Hugo leaves out {0}: in YAML "{1}" has a meaning of its own',
    shortened(written),
    written.charAt(0),
  );
  const edits = [{ start: from, end, newText }];
  const repairs = [{ title: message('Write {0}', shortened(newText)), edits }];
  return [{ start: from, end: from + written.length, message: sentence, repairs }];
}

function spanOf(range: Node['range']) {
  const [start = 0, end = 0] = range ?? [];
  return { start, end };
}
