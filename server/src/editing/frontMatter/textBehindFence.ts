import { codePointName, isInvisible } from '../../base/invisible';
import { shortened } from '../../base/shortened';
import type { Span } from '../../base/span';
import { behindClosingFence, hasWideFence } from '../../frontMatter/fence';
import { readFrontMatter } from '../../frontMatter/readFrontMatter';
import { message } from '../../l10n/message';
import type { FrontMatterBlock } from '../../note/block';
import { readPartHeading } from '../../note/headers/partHeading';
import type { Note } from '../../note/note';
import type { Fix, NoteFinding } from '../finding';

/** Finds text behind the closing fence on its line: to Hugo the page begins with it. */
export function textBehindFence({ blocks: [first] }: Note): NoteFinding[] {
  const found = first?.kind === 'frontMatter' ? findTextBehind(first) : undefined;
  if (first === undefined || found === undefined) return [];
  const { place, text, fence } = found;
  const name = isInvisible(text) ? codePointName(text) : shortened(text);
  const sentence = message('Hugo publishes {0}, which stands behind the closing {1}', name, fence);
  return [{ block: 0, ...place, message: sentence }];
}

/**
 * Moves the text to a line of its own, where it is published as before. Text that begins like a
 * comment may have been meant as one: an alternative moves it into the front matter, where it is
 * not published.
 */
export function fixesBehindFence({ blocks: [first], lineEnd }: Note): Fix[] {
  const found = first?.kind === 'frontMatter' ? findTextBehind(first) : undefined;
  if (first?.kind !== 'frontMatter' || found === undefined) return [];
  const { place, text, line } = found;
  if (isInvisible(text) || isLeftOver(first, text)) {
    const name = isInvisible(text) ? codePointName(text) : text;
    const edits = [{ block: 0, ...line, newText: '' }];
    return [{ title: message('Remove {0}', name), edits, preferred: true }];
  }
  const gap = { block: 0, start: line.start, end: place.start, newText: lineEnd };
  const below = { title: message('Move it below the front matter'), edits: [gap] };
  if (!mayBeComment(first, text)) return [{ ...below, preferred: true }];
  const { end } = first.content;
  const edits = [
    { block: 0, start: end, end, newText: text + lineEnd },
    { block: 0, ...line, newText: '' },
  ];
  return [{ title: message('Make it a comment in the front matter'), edits }, below];
}

const surplusOfFence = /^(?:[+＋﹢]+|[-－﹣]+)$/;
/** Brackets and separators such as those in code, `},` and `};`. */
const signsBehindJson = /^[}\]),;.｝］）】，；。]+$/;
/** HTML comments are not published. */
const comments = /^[ \t]*(?:<!--(?:(?!-->).)*-->[ \t]*)*$/;

function findTextBehind(block: FrontMatterBlock) {
  const line = behindClosingFence(block);
  const rest = block.text.slice(line.start, line.end);
  // Blanks behind a full-width fence are removed with its fix.
  if (comments.test(rest) || (hasWideFence(block) && isInvisible(rest))) return undefined;
  const text = rest.trim() || (/[^ \t]/.exec(rest)?.[0] ?? '');
  const start = line.start + rest.indexOf(text);
  const place: Span = { start, end: start + text.length };
  return { line, place, text, fence: block.text.slice(block.content.end, line.start) };
}

/** Whether nothing but signs is left over, which no reader is to see. */
function isLeftOver({ format }: FrontMatterBlock, text: string): boolean {
  return surplusOfFence.test(text) || (format === 'json' && signsBehindJson.test(text));
}

function mayBeComment(block: FrontMatterBlock, text: string): boolean {
  if (block.format === 'json' || !text.startsWith('#')) return false;
  if (readPartHeading(text) !== undefined) return false;
  return block.format === 'yaml' || readFrontMatter(block).ok;
}
