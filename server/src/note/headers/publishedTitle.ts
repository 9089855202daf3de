import { decodeHTMLStrict } from 'entities/decode';
import type { Nodes } from 'mdast';
import { type Dialect, defaultDialect } from '../../markdown/inline/dialect';
import { markdownCost, markdownCostLimit } from '../../markdown/inline/markdownCost';
import { type ParsedMarkdown, parseMarkdown, spanOf } from '../../markdown/inline/parseMarkdown';
import { plainTitle } from './plainTitle';

/** Text without any of these is published as it stands. */
const mayBeMarkup = /[\\`*_~<&[]/;
/** What stands before the title in the text that is parsed. */
const numberBefore = 'n: ';

/**
 * The title of a header as a reader of the published page sees it, as plain text on one line:
 * without Markdown's marks, with escapes and character references resolved. HTML tags are left
 * out, as Hugo does by default. A title that is too complex for the parser stays as written.
 *
 * @param stars what stands around number and title: `***` in a segment's header, nothing in a part
 *   heading
 */
export function publishedTitle(
  title: string,
  stars: '***' | '',
  dialect: Dialect = defaultDialect,
): string {
  const source = stars + numberBefore + title + stars;
  if (!mayBeMarkup.test(title) || markdownCost(source) > markdownCostLimit) {
    return plainTitle(title);
  }
  const shown = shownText(parseMarkdown(source, [], dialect), source);
  return plainTitle(shown.slice(shown.indexOf(numberBefore) + numberBefore.length));
}

function shownText(parsed: ParsedMarkdown, source: string): string {
  const textIn = (node: Nodes): string => {
    switch (node.type) {
      case 'text': {
        const { start, end } = spanOf(node, parsed);
        return resolved(source.slice(start, end));
      }
      case 'inlineCode':
        return node.value;
      case 'image':
        return node.alt ?? '';
      case 'html':
        return '';
      default:
        return 'children' in node ? node.children.map(textIn).join('') : '';
    }
  };
  return textIn(parsed.root);
}

/** Escapes (CommonMark 0.31, section 2.4) and character references (2.5), both longest first. */
const escapeOrReference = /\\([!-/:-@[-`{-~])|&(?:#\w{1,8}|\w{1,40});/g;

function resolved(written: string): string {
  return written.replace(
    escapeOrReference,
    (found, escaped: string | undefined) => escaped ?? decodeHTMLStrict(found),
  );
}
