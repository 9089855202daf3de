import { formatPartHeading, readPartHeading } from '../note/headers/partHeading';
import { publishedTitle } from '../note/headers/publishedTitle';
import { formatHeaderText, readSegmentHeader } from '../note/headers/segmentHeader';

/** ASCII punctuation that means something in running text, to Markdown or to Hugo (`{{<`). */
const special = /[\\`*_[\]<>&~#!|{}]/g;

/**
 * What Hugo makes a link of by itself (GitHub Flavored Markdown 0.29, section 6.9), which would end
 * at a backslash; or a character that means something.
 */
const linkOrSpecial = /(?:(?:https?|ftp):\/\/|www\.)[\w.~:/?#@!$&'()+,;=%-]+|[\\`*_[\]<>&~#!|{}]/gi;

/** Hugo takes braces at the end of a heading as its attributes: `{#id}`. */
const attributes = /\{[^{}]*\}$/;

/**
 * A title for the header of a segment, as it has to be written so that the page shows it: with
 * escapes where it would be read as markup.
 *
 * @param title plain text on one line
 */
export function titleInHeader(title: string): string {
  return written(title, (source) => {
    const line = `(00:00-00:01)${formatHeaderText('1.1', source)}`;
    const header = readSegmentHeader(line);
    const isSound = header?.faults.length === 0 && header.title.end > header.title.start;
    return isSound
      ? publishedTitle(line.slice(header.title.start, header.title.end), '***')
      : undefined;
  });
}

/** A title for a part heading; see `titleInHeader`. */
export function titleInHeading(title: string): string {
  return written(title, (source) => {
    const line = formatPartHeading(1, source);
    const heading = readPartHeading(line);
    return heading && publishedTitle(line.slice(heading.title.start, heading.title.end), '');
  });
}

function written(title: string, shown: (source: string) => string | undefined): string {
  const isPlain = shown(title) === title && !title.includes('{{') && !attributes.test(title);
  if (isPlain) return title;
  const escaped = withEscapes(title, special);
  const withLinks = withEscapes(title, linkOrSpecial);
  return withLinks !== escaped && shown(withLinks) === title ? withLinks : escaped;
}

function withEscapes(title: string, pattern: RegExp): string {
  const escaped = title.replace(pattern, (found) => (found.length === 1 ? `\\${found}` : found));
  // A star at the end, escaped or not, would count among the stars behind the title.
  return escaped.replace(/\\\*$/, '&#42;');
}
