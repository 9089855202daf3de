import { formatPartHeading } from './partHeading';
import { formatHeaderText } from './segmentHeader';
import { writeTomlLine } from './toml/writeToml';

/** A piece of a new note. Those that are for the author to fill in come in that order. */
export interface NewNotePiece {
  readonly text: string;
  readonly isOpen: boolean;
}

/** What stands in a new note until the author writes something else. */
export interface NewNoteWords {
  readonly title: string;
  readonly part: string;
  readonly segment: string;
}

/**
 * A whole note from nothing, with LF for line ends: front matter with all that a site is likely to
 * ask for, a first part, and a first segment that ends where the author says.
 *
 * @param date of the episode, as `2025-04-20`
 */
export function newNote({ title, part, segment }: NewNoteWords, date: string): NewNotePiece[] {
  const heading = formatPartHeading(1, part);
  const header = formatHeaderText('1.1', segment);
  return [
    fixed('+++\n'),
    ...lineWithText('title', title),
    fixed(`${writeTomlLine('date', date)}\n`),
    ...lineWithText('author', ''),
    ...lineWithList('categories'),
    ...lineWithList('tags'),
    fixed('+++\n\n'),
    ...withOpen(heading, part),
    fixed('\n(00:00-'),
    open('00:00'),
    fixed(')'),
    ...withOpen(header, segment),
    fixed('\n- '),
    open(''),
    fixed('\n'),
  ];
}

function fixed(text: string): NewNotePiece {
  return { text, isOpen: false };
}

function open(text: string): NewNotePiece {
  return { text, isOpen: true };
}

/** A key with a string of which what stands between the quotes is open. */
function lineWithText(key: string, value: string): NewNotePiece[] {
  const line = writeTomlLine(key, value);
  const start = `${key} = `.length + 1;
  return [fixed(line.slice(0, start)), open(line.slice(start, -1)), fixed(`${line.slice(-1)}\n`)];
}

/** A key with a list of which the inside of the brackets is open. */
function lineWithList(key: string): NewNotePiece[] {
  const line = writeTomlLine(key, []);
  const start = line.indexOf('[') + 1;
  return [fixed(line.slice(0, start)), open(''), fixed(`${line.slice(start).trim()}\n`)];
}

/** A text in which the last place of a word is open. */
function withOpen(text: string, word: string): NewNotePiece[] {
  const start = text.lastIndexOf(word);
  return [fixed(text.slice(0, start)), open(word), fixed(text.slice(start + word.length))];
}
