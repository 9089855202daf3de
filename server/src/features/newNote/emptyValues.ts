import { lineSpan, lineStartsOf } from '../../base/lines';
import type { FrontMatterBlock } from '../../note/block';
import { fixed, open, type Template, type TemplatePiece } from '../../note/templates/template';

/** What goes in place of a span of a text; UTF-16 offsets. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly pieces: Template;
}

/** In UTF-16 code units; a longer line has no value to be filled in. */
const longestLine = 300;

/** `tags = []`, `author: ""`, `"author": "",` */
const emptyPair = /^([^=:]*[=:][ \t]*)(""|''|\[[ \t]*\])[ \t]*,?[ \t]*(?:#.*)?$/;
const yamlKeyAlone = /^[^\s#:-][^:]*:[ \t]*$/;

/**
 * The empty values of front matter, to be left open, whatever its language. That of the title is
 * the title of the episode.
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
    const [, before = '', pair = ''] = emptyPair.exec(text) ?? [];
    if (pair !== '') {
      const at = start + before.length;
      const pieces = isTitle
        ? quoted(title)
        : [fixed(pair[0] as string), open(''), fixed(pair.slice(-1))];
      return [{ start: at, end: at + pair.length, pieces }];
    }
    const isAlone = block.format === 'yaml' && yamlKeyAlone.test(text);
    if (!isAlone || /^[ \t-]/.test(source.slice(starts[line + 1] ?? source.length))) return [];
    const space = fixed(/[ \t]$/.test(text) ? '' : ' ');
    return [{ start: end, end, pieces: [space, ...(isTitle ? quoted(title) : [open('')])] }];
  });
}

/** A text in double quotes, as TOML, YAML and JSON all read it. */
function quoted({ text, isOpen }: TemplatePiece): Template {
  return [fixed('"'), { text: JSON.stringify(text).slice(1, -1), isOpen }, fixed('"')];
}
