import { parseXml, type XmlDocument, XmlElement, XmlError, type XmlNode } from '@rgrove/parse-xml';
import { message } from '../l10n/message';
import type { ChapterReadingProblem } from './chapterReading';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text for an attribute in either kind of quotes, or between tags (XML 1.0, 2.4). */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] as string);
}

/** In UTF-16 units. A feed of a hundred episodes with chapters has about a tenth. */
const maxLength = 4_000_000;

/** Reads XML; nodes know where they start. Entities of the document's own are not resolved. */
export function readXml(text: string): { readonly root: XmlElement } | ChapterReadingProblem {
  if (text.length > maxLength) return { problem: message('The file is too long') };
  try {
    const document: XmlDocument = parseXml(text, { includeOffsets: true });
    if (document.root !== null) return { root: document.root };
    return { problem: message('This is no XML') };
  } catch (error) {
    // The parser calls itself for each element within another, so deep ones end in a RangeError.
    if (!(error instanceof XmlError)) return { problem: message('This is no XML') };
    return {
      problem: message('The XML is broken at column {0}', error.column),
      line: error.line - 1,
    };
  }
}

/** A name without the prefix of its namespace. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements directly below one that have a name, whatever its prefix. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (node: XmlNode): node is XmlElement => node instanceof XmlElement && localName(node) === name,
  );
}

/** The text in the first element directly below one that has a name. */
export function textBelow(element: XmlElement, name: string): string | undefined {
  return childrenOf(element, name)[0]?.text;
}
