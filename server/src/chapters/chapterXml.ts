import { XmlElement } from '@rgrove/parse-xml';
import { message } from '../l10n/message';
import type { ChapterReading } from './chapterReading';
import { localName, readXml } from './xml';

/**
 * A reader of XML whose chapters stand in the first element with a name, whatever its prefix: the
 * root, or anything below it, as in a feed.
 */
export function readChapterXml(
  name: string,
  read: (element: XmlElement, text: string) => ChapterReading,
): (text: string) => ChapterReading {
  return (text) => {
    const xml = readXml(text);
    if ('problem' in xml) return xml;
    const element = firstNamed(xml.root, name);
    return element === undefined
      ? { problem: message('The XML has no element {0}', name) }
      : read(element, text);
  };
}

/** Whether XML has an element with a name, in either spelling with or without a prefix. */
export function mayHaveElement(text: string, name: string): boolean {
  return new RegExp(`<(?:[\\w.-]{1,40}:)?${name}[\\s/>]`).test(text);
}

function firstNamed(root: XmlElement, name: string): XmlElement | undefined {
  const waiting = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (localName(at) === name) return at;
    for (const child of at.children.toReversed()) {
      if (child instanceof XmlElement) waiting.push(child);
    }
  }
  return undefined;
}
