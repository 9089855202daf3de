import { behindClosingFence } from '../../server/src/frontMatter/fence';
import { isBelowClosedHtml } from '../../server/src/markdown/blocks/markdownState';
import type { Block } from '../../server/src/note/block';
import { Note } from '../../server/src/note/note';
import type { Question } from './comparison';
import { findingsIn, lineAt, linesToldOf, placeText } from './findings';
import { printedEmphasis, starredCode } from './oracle/emphasisOracle';
import { beginning, bodyStart } from './oracle/frontMatterOracle';
import {
  accidentalDeletions,
  accidentalHeadings,
  headerPlaces,
  shownMarkers,
} from './oracle/structureOracle';

/** Which marks that were meant as emphasis do readers see? Not asked about what is told already. */
export const emphasis: Question = {
  code: 'emphasis-unrendered',
  ours(text) {
    const found = findingsIn(text).filter(({ code }) => code === 'emphasis-unrendered');
    return placesBesides(text, found);
  },
  hugos: (text, { html }) => placesBesides(text, printedEmphasis(text, bodyStart(text), html)),
};

function placesBesides(text: string, places: readonly { start: number; end: number }[]): string {
  const told = linesToldOf(text);
  return places
    .filter(({ start }) => !told.has(lineAt(text, start)))
    .toSorted((a, b) => a.start - b.start)
    .map((place) => placeText(text, place))
    .join(', ');
}

/** Where does JSON front matter end? Told by what the page then begins with. */
export const jsonEnd: Question = {
  code: 'front-matter-position',
  ours(text) {
    const [first] = Note.read(text).blocks;
    const isFound = first?.kind === 'frontMatter';
    const behind = text.slice(isFound ? behindClosingFence(first).start : 0).trim();
    return behind.replace(/^#+ /, '').split(/\r?\n/)[0] as string;
  },
  hugos: (_, { html }) => beginning(html),
};

/**
 * Which headers do not begin a paragraph of their own, or are none in spite of their looks? Hugo
 * leaves raw HTML out by default, and with it the headers that stand in it.
 */
export const swallowed: Question = {
  code: 'segment-swallowed',
  ours(text) {
    const faulty = new Set(
      findingsIn(text)
        .filter(({ code }) => code === 'segment-swallowed')
        .map(({ start }) => lineAt(text, start)),
    );
    return faultyHeaders(text, ({ line, segment }) => {
      if (segment === undefined || isBelowClosedHtml(segment.entry)) return 'code';
      return faulty.has(line) ? 'swallowed' : '';
    });
  },
  hugos(text, { html }) {
    const beginnings = headerLines(text).map(({ beginning }) => beginning);
    const places = headerPlaces(html, beginnings);
    return faultyHeaders(text, (_, index) => places[index]!);
  },
};

/** Which lines make a heading of the text above them that was not meant as one? */
export const setextHeading: Question = {
  code: 'setext-heading',
  ours: (text) => linesOf(text, 'setext-heading'),
  hugos: (text, { html }) => linesAt(text, accidentalHeadings(text, bodyStart(text), html)),
};

/** Which single tildes strike out what was not meant to be? Not asked about what is told already. */
export const strikethrough: Question = {
  code: 'strikethrough-accidental',
  ours(text) {
    const found = findingsIn(text).filter(({ code }) => code === 'strikethrough-accidental');
    return placesBesides(text, found);
  },
  hugos(text, { html }) {
    const starts = accidentalDeletions(text, bodyStart(text), html);
    return placesBesides(
      text,
      starts.map((start) => ({ start, end: start + 1 })),
    );
  },
};

/** Which code is published with stars at both ends that were meant to emphasise it? */
export const emphasisInCode: Question = {
  code: 'emphasis-in-code',
  ours(text) {
    const found = findingsIn(text).filter(({ code }) => code === 'emphasis-in-code');
    return found
      .map(({ start, end }) => /`+ ?(\*[\s\S]*\*) ?`+/.exec(text.slice(start, end))?.[1])
      .join(', ');
  },
  hugos: (_, { html }) => starredCode(html).join(', '),
};

/** Of the `#` that we say begin no heading: which do readers see, at the start of a line? */
export const headingMarker: Question = {
  code: 'heading-marker',
  ours: (text) => linesOf(text, 'heading-marker'),
  hugos: (text, { html }) =>
    linesAt(text, shownMarkers(text, startsOf(text, 'heading-marker'), html)),
};

/** Of the markers that we say begin no list item: which do readers see, as text of a line? */
export const listMarker: Question = {
  code: 'list-marker',
  ours: (text) => linesOf(text, 'list-marker'),
  hugos: (text, { html }) => linesAt(text, shownMarkers(text, startsOf(text, 'list-marker'), html)),
};

/** Which headers are published nowhere, because of what is never closed? */
export const blockUnclosed: Question = {
  code: 'block-unclosed',
  ours(text) {
    const isTold = findingsIn(text).some(({ code }) => code === 'block-unclosed');
    const hidden = headerLines(text).filter(({ segment }) => segment === undefined);
    if (isTold && hidden.length === 0) return 'nothing is hidden';
    return isTold ? hidden.map(({ line }) => `line ${line}`).join(', ') : '';
  },
  hugos(text, { html }) {
    const headers = headerLines(text);
    const places = headerPlaces(
      html,
      headers.map(({ beginning }) => beginning),
    );
    const hidden = headers.filter((_, index) => places[index] === 'code');
    return hidden.map(({ line }) => `line ${line}`).join(', ');
  },
};

interface HeaderLine {
  /** 1-based. */
  readonly line: number;
  /** What it begins with, up to its stars. */
  readonly beginning: string;
  /** What the note has there. */
  readonly segment: Block | undefined;
}

/** The lines that a note takes for headers, and those that look like proper ones. */
function headerLines(text: string): HeaderLine[] {
  const note = Note.read(text);
  const segments = new Map(
    note.blocks.flatMap((block, index) =>
      block.kind === 'segment' ? [[lineAt(text, note.offsets[index]!), block]] : [],
    ),
  );
  return text.split(/\r?\n/).flatMap((content, index) => {
    const segment = segments.get(index + 1);
    const isProper = /^ {0,3}\(\d\d:\d\d-\d\d:\d\d\) \*{3}\d/.test(content);
    if (segment === undefined && !isProper) return [];
    return [{ line: index + 1, beginning: /^[^*]*/.exec(content.trim())![0].trim(), segment }];
  });
}

function faultyHeaders(
  text: string,
  faultOf: (header: HeaderLine, index: number) => string,
): string {
  const headers = headerLines(text);
  return headers
    .map((header, index) => ({ header, fault: faultOf(header, index) }))
    .filter(({ fault }) => fault !== '')
    .map(({ header, fault }) => `line ${header.line} ${fault}`)
    .join(', ');
}

function linesOf(text: string, wanted: string): string {
  return linesAt(text, startsOf(text, wanted));
}

function startsOf(text: string, wanted: string): number[] {
  return findingsIn(text)
    .filter(({ code }) => code === wanted)
    .map(({ start }) => start);
}

function linesAt(text: string, offsets: readonly number[]): string {
  return offsets.map((offset) => `line ${lineAt(text, offset)}`).join(', ');
}
