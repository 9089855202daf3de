import type { XmlElement } from '@rgrove/parse-xml';
import type { Chapter, ChapterList } from '../chapter';
import { type ChapterReading, lineAt, listOf, noTime, type ReadChapter } from '../chapterReading';
import { clockTime, readClock } from '../chapterTime';
import { childrenOf, escapeXml, textBelow } from '../xml';

/** Matroska's chapters as mkvmerge reads them (matroskachapters.dtd); `both` nests. */
export function writeMatroska({ chapters }: ChapterList): string {
  const atoms = chapters.flatMap((chapter) => atom(chapter)).map((line) => `    ${line}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<Chapters>
  <EditionEntry>
${atoms.join('')}  </EditionEntry>
</Chapters>
`;
}

function atom({ start, end, title, children = [] }: Chapter): string[] {
  return [
    '<ChapterAtom>',
    `  <ChapterTimeStart>${clockTime(start, 9)}</ChapterTimeStart>`,
    ...(end === undefined ? [] : [`  <ChapterTimeEnd>${clockTime(end, 9)}</ChapterTimeEnd>`]),
    '  <ChapterDisplay>',
    `    <ChapterString>${escapeXml(title)}</ChapterString>`,
    '    <ChapterLanguage>und</ChapterLanguage>',
    '  </ChapterDisplay>',
    ...children.flatMap(atom).map((line) => `  ${line}`),
    '</ChapterAtom>',
  ];
}

/** Reads the first edition of `Chapters`, without atoms that are hidden or switched off. */
export function readMatroska(root: XmlElement, text: string): ChapterReading {
  const [edition] = childrenOf(root, 'EditionEntry');
  const faulty: XmlElement[] = [];
  const chapters = edition === undefined ? [] : atomsIn(edition, faulty);
  const [first] = faulty;
  return first === undefined ? listOf(chapters) : noTime(timeOf(first), lineAt(text, first.start));
}

function atomsIn(element: XmlElement, faulty: XmlElement[]): ReadChapter[] {
  const isShown = (own: XmlElement) =>
    textBelow(own, 'ChapterFlagHidden')?.trim() !== '1' &&
    textBelow(own, 'ChapterFlagEnabled')?.trim() !== '0';
  return childrenOf(element, 'ChapterAtom')
    .filter(isShown)
    .map((own) => {
      const start = readClock(timeOf(own));
      if (Number.isNaN(start)) faulty.push(own);
      const [display] = childrenOf(own, 'ChapterDisplay');
      return {
        start,
        end: readClock(textBelow(own, 'ChapterTimeEnd') ?? ''),
        title: (display && textBelow(display, 'ChapterString')) ?? '',
        children: atomsIn(own, faulty),
      };
    });
}

function timeOf(atom: XmlElement): string {
  return textBelow(atom, 'ChapterTimeStart') ?? '';
}
