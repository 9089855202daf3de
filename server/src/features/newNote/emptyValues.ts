import { lineSpan, lineStartsOf } from '../../base/lines';
import type { FrontMatterBlock } from '../../note/block';
import { fixed, open, type Template, type TemplatePiece } from '../../note/templates/template';

/** A span of a text, as UTF-16 offsets, and its replacement. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly pieces: Template;
}

/** Longer lines are skipped. In UTF-16 code units. */
const longestLine = 300;

/** `tags = []`, `author: ""`, `"author": "",` */
const emptyPair = /^([^=:]*[=:][ \t]*)(""|''|\[[ \t]*\])[ \t]*,?[ \t]*(?:#.*)?$/;
/** `title: ~`, `"title": null,` */
const nullPair = /^([^=:]*:[ \t]*)(~|null)[ \t]*,?[ \t]*(?:(?<=[ \t])#.*)?$/i;
/** The key with its colon, a blank behind it, and a comment. */
const yamlKeyAlone = /^([^\s#:-][^:]*:)([ \t]?)[ \t]*(?:(?<=[ \t])#.*)?$/;

/**
 * Turns the empty values of front matter, in any language, into tab stops. An empty `title`, or one
 * that is null, becomes the title of the episode.
 */
export function emptyValues(block: FrontMatterBlock, title: TemplatePiece): Replacement[] {
  const source = block.text.slice(0, block.content.end);
  const starts = lineStartsOf(source);
  let titled = false;
  return starts.flatMap((start, line) => {
    const { end } = lineSpan(source, starts, line);
    if (start < block.content.start || end - start > longestLine) return [];
    const text = source.slice(start, end);
    const isTitle = !titled && /^[ \t]*["']?title["']?[ \t]*[=:]/i.test(text);
    titled ||= isTitle;
    const [, before = '', pair = ''] =
      emptyPair.exec(text) ?? (isTitle ? nullPair.exec(text) : null) ?? [];
    if (pair !== '') {
      const at = start + before.length;
      const pieces = isTitle
        ? quoted(title)
        : [fixed(pair[0] as string), open(''), fixed(pair.slice(-1))];
      return [{ start: at, end: at + pair.length, pieces }];
    }
    const [, key, blank = ''] = (block.format === 'yaml' && yamlKeyAlone.exec(text)) || [];
    const below = source.slice(starts[line + 1] ?? source.length);
    if (key === undefined || /^[ \t-]/.test(below)) return [];
    const at = start + key.length + blank.length;
    const space = fixed(blank === '' ? ' ' : '');
    const behind = fixed(source[at] === '#' ? ' ' : '');
    const value = isTitle ? quoted(title) : [open('')];
    return [{ start: at, end: at, pieces: [space, ...value, behind] }];
  });
}

/** A string that is valid in TOML, YAML and JSON. */
function quoted({ text, isOpen }: TemplatePiece): Template {
  return [fixed('"'), { text: JSON.stringify(text).slice(1, -1), isOpen }, fixed('"')];
}
