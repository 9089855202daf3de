import type { Scalar } from 'yaml';
import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import { quoteYaml } from '../quoteYaml';
import type { YamlFault } from './yamlFault';

/** In UTF-16 units; longer tags are not found. */
const maxTag = 200;
const tagBefore = /(?<=[\s:-]|^)(![^\s,[\]{}]*)[ \t]*$/;
/** The rest of the line is blank or a comment, and a line below it is neither. */
const goesOnBelow = /^[ \t]*(?:#[^\r\n]*)?(?=[\r\n])[\s\S]*?[\r\n][ \t]*[^\s#]/;

/**
 * `title: &x` and `title: !!str`: what begins with `&` names the value behind it, and what begins
 * with `!` says of which type it is. Hugo takes a tag without a value only where nothing follows it;
 * else it fails, or takes the lines below for its value.
 *
 * @param node an empty one
 */
export function signWithoutValue({ anchor, tag, range }: Scalar, source: string): YamlFault[] {
  const [behind = 0] = range ?? [];
  if (anchor !== undefined) return quoted(`&${anchor}`, behind, source);
  if (tag === undefined || !goesOnBelow.test(source.slice(behind))) return [];
  const [, written] = tagBefore.exec(source.slice(Math.max(0, behind - maxTag), behind)) ?? [];
  return written === undefined ? [] : quoted(written, behind, source);
}

function quoted(written: string, behind: number, source: string): YamlFault[] {
  const start = source.lastIndexOf(written, behind);
  if (start === -1) return [];
  const end = start + written.length;
  const newText = quoteYaml(written);
  const sentence = message(
    '{0} needs quotes: in YAML "{1}" has a meaning of its own',
    shortened(written),
    written.charAt(0),
  );
  const title = message('Write {0}', shortened(newText));
  return [
    { start, end, message: sentence, repairs: [{ title, edits: [{ start, end, newText }] }] },
  ];
}
