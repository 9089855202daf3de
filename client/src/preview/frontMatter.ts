import type { MarkdownIt, StateBlock } from 'markdown-it';
import type { FrontMatter } from '../../../server/src/frontMatter/readFrontMatter';
import { type Card, readCard } from './card';
import { cardHtml } from './cardHtml';
import type { PlacedFrontMatter, ReadingOf } from './noteReading';
import type { PreviewTexts } from './previewTexts';

/**
 * Shows the front matter of notes as a card.
 *
 * @param showsYaml whether YAML is shown as a card too, of which VS Code has a view of its own
 */
export function showFrontMatter(
  parser: MarkdownIt,
  readingOf: ReadingOf,
  texts: PreviewTexts,
  showsYaml: () => boolean,
): void {
  const type = 'episode_front_matter';
  const shown = new WeakSet<StateBlock>();
  // The first of all block rules: another one would read an indented fence as code.
  parser.block.ruler.before('table', type, (state, startLine, endLine) => {
    const frontMatter = readingOf(state.env)?.frontMatter;
    if (frontMatter === undefined || state.level > 0 || shown.has(state)) return false;
    if (frontMatter.block.format === 'yaml' && !showsYaml()) return false;
    if (startLine !== frontMatter.openingLine) return false;
    const token = state.push(type, 'section', 0);
    token.map = [startLine, frontMatter.closingLine + 1];
    // Tokens may be sent between threads, so they hold plain data.
    token.meta = readCard(frontMatter.block);
    shown.add(state);
    state.line = lineAfterFence(state, frontMatter);
    // A rule has to take at least one whole line: here it takes all that follow.
    if (state.line === startLine) state.md.block.tokenize(state, startLine, endLine);
    return true;
  });
  parser.renderer.rules[type] = (tokens, index, _options, _environment, renderer) => {
    const token = tokens[index];
    if (!token?.meta) return '';
    token.attrJoin('class', 'episode-card');
    token.attrSet('aria-label', texts.frontMatter);
    return cardHtml(token.meta as Card, renderer.renderAttrs(token), texts);
  };
}

/**
 * Where to read on: the line of the closing fence if text follows on it, as that text is published
 * (format.md, "Front matter"), else the next line.
 */
function lineAfterFence(
  state: StateBlock,
  { block, closingLine: line }: PlacedFrontMatter,
): number {
  const lineStart = state.bMarks[line] as number;
  const isJson = block.format === 'json';
  const start = lineStart + (isJson ? columnBehindBrace(block) : '+++'.length);
  const rest = state.src.slice(start, state.eMarks[line]);
  if (rest.trim() === '') return line + 1;
  const indentation = rest.length - rest.trimStart().length;
  state.bMarks[line] = start;
  state.tShift[line] = indentation;
  state.sCount[line] = indentation;
  return line;
}

function columnBehindBrace({ text, content }: FrontMatter): number {
  return content.end + '}'.length - (text.lastIndexOf('\n', content.end) + 1);
}
