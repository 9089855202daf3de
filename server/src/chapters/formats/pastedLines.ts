import { shortened } from '../../base/shortened';
import { type Message, message } from '../../l10n/message';
import {
  type ChapterReading,
  listOf,
  noTime,
  numberedLines,
  type ReadChapter,
} from '../chapterReading';
import { hasTime, leadingTime, type PastedLine, trailingTime } from '../pastedLine';
import { joinSpellings } from '../pastedSpellings';
import { chaptersOfLines, mostly } from '../pastedTitles';

/**
 * Reads a pasted list: a time at the start or the end of each line, in brackets, links and bullets
 * or without, or on a line of its own above or below the title. The rarer spelling is read where it
 * stands in the list; a warning tells of other lines with a time. Lines without one are other text.
 */
export function readPastedLines(text: string): ChapterReading {
  const { leading, trailing, textsAbove, textsBelow, timed } = timedLines(text);
  const isPanel = leading.length >= trailing.length && mostly(leading, isBare);
  const [first, last] = [leading[0], leading.at(-1)];
  const areAbove = first && last && textsAbove.has(first) && !textsBelow.has(last);
  const titles = areAbove ? textsAbove : textsBelow;
  const taken = isPanel
    ? leading.map((own) => withTitle(own, titles.get(own)))
    : joinSpellings(leading, trailing);
  let latest = 0;
  for (const { start, time, line } of taken) {
    if (Number.isNaN(start)) return noTime(time, line);
    if (start < latest) return { problem: message('{0} is before the time above it', time), line };
    latest = start;
  }
  const [before, behind] = [true, false].map((side) =>
    chaptersOfLines(taken.filter(({ isLeading }) => isLeading === side)),
  ) as [ReadChapter[], ReadChapter[]];
  const read = listOf([...before, ...behind]);
  const known = new Set(taken.map(({ line }) => line));
  if (isPanel) for (const { line } of titles.values()) known.add(line);
  const unread = timed.filter(({ line }) => !known.has(line));
  return 'problem' in read || unread.length === 0
    ? read
    : { ...read, warning: unreadLines(unread) };
}

interface TextLine {
  /** 0-based. */
  readonly line: number;
  readonly content: string;
}

interface TimedLines {
  readonly leading: readonly PastedLine[];
  readonly trailing: readonly PastedLine[];
  /** The nearest text between each time that stands by itself and the times around it. */
  readonly textsAbove: ReadonlyMap<PastedLine, TextLine>;
  readonly textsBelow: ReadonlyMap<PastedLine, TextLine>;
  /** All lines that hold a time. */
  readonly timed: readonly TextLine[];
}

function timedLines(text: string): TimedLines {
  const [leading, trailing]: [PastedLine[], PastedLine[]] = [[], []];
  const [textsAbove, textsBelow] = [
    new Map<PastedLine, TextLine>(),
    new Map<PastedLine, TextLine>(),
  ];
  const timed: TextLine[] = [];
  let bare: PastedLine | undefined;
  let above: TextLine | undefined;
  for (const own of numberedLines(text)) {
    const { line, content } = own;
    const holdsTime = hasTime(content);
    const before = holdsTime ? leadingTime(content, line) : undefined;
    if (holdsTime) timed.push(own);
    if (before !== undefined) {
      leading.push(before);
      bare = isBare(before) ? before : undefined;
      if (bare !== undefined && above !== undefined) textsAbove.set(bare, above);
      above = undefined;
      continue;
    }
    const behind = holdsTime ? trailingTime(content, line) : undefined;
    if (behind !== undefined) trailing.push(behind);
    if (content.trim() === '') continue;
    if (bare !== undefined) textsBelow.set(bare, own);
    bare = undefined;
    above = own;
  }
  return { leading, trailing, textsAbove, textsBelow, timed };
}

function isBare({ behindRange }: PastedLine): boolean {
  return behindRange.trim() === '';
}

function withTitle(own: PastedLine, title: TextLine | undefined): PastedLine {
  if (title === undefined) return own;
  return { ...own, behindTime: title.content, behindRange: title.content };
}

function unreadLines(unread: readonly TextLine[]): Message {
  const [first = { line: 0, content: '' }] = unread;
  const [line, text] = [first.line + 1, shortened(first.content.trim())];
  return unread.length === 1
    ? message('Line {0} holds a time, but could not be read: "{1}"', line, text)
    : message(
        'Line {0} and {1} more hold a time, but could not be read: "{2}"',
        ...[line, unread.length - 1, text],
      );
}
