import type { Position } from 'vscode-languageserver';
import type { SampleNote } from './texts';

/** What an author does to a text, as LSP has it. */
export interface Edit {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** Edits of one kind that undo each other: after the last one the text is as before the first. */
export interface EditCycle {
  readonly kind: string;
  readonly edits: readonly Edit[];
}

/** How many places of a note are edited, from its first segment to its last. */
const places = 30;

/** Every kind of keystroke, each in turn at places spread over the note. */
export function editCycles(note: SampleNote): EditCycle[] {
  return cyclesOf(note, kinds);
}

/** Fences that open and close at those places: they change what all below is. */
export function fenceEdits(note: SampleNote): readonly Edit[] {
  return cyclesOf(note, [fence])[0]!.edits;
}

function cyclesOf(note: SampleNote, wanted: readonly Kind[]): EditCycle[] {
  const headers = Array.from({ length: places }, (_, place) => {
    const segment = Math.floor((place / (places - 1)) * (note.headers.length - 1));
    return note.headers[segment]!;
  });
  return wanted.map(({ kind, at }) => ({
    kind,
    edits: headers.flatMap((header) => at(note.lines, header)),
  }));
}

/** All kinds at one place, before the next place comes: a short walk over a note. */
export function mixedEdits(note: SampleNote): Edit[] {
  const cycles = editCycles(note);
  return Array.from({ length: places }, (_, place) =>
    cycles.flatMap(({ edits }) => {
      const each = edits.length / places;
      return edits.slice(place * each, (place + 1) * each);
    }),
  ).flat();
}

interface Kind {
  readonly kind: string;
  at(lines: readonly string[], header: number): Edit[];
}

const kinds: readonly Kind[] = [
  {
    kind: 'typing in a body',
    at: (lines, header) => {
      const end = endOf(lines, header + 1);
      return [insert(end, '字'), erase(end, { ...end, character: end.character + 1 })];
    },
  },
  {
    kind: 'changing a time',
    at(lines, header) {
      const line = lines[header]!;
      const last = line.indexOf(')') - 1;
      const range = { start: at(header, last), end: at(header, last + 1) };
      const digit = line[last]!;
      return [
        { range, text: digit === '9' ? '8' : '9' },
        { range, text: digit },
      ];
    },
  },
  {
    kind: 'inserting and deleting a header',
    at(lines, header) {
      const own = `${lines[header]}\n`;
      const start = at(header, 0);
      const inserted = `${own}- 新的一段。\n\n`;
      return [
        insert(start, inserted),
        erase(start, at(header + 3, 0)),
        erase(start, at(header + 1, 0)),
        insert(start, own),
      ];
    },
  },
];

const fence: Kind = {
  kind: 'opening and closing a fence',
  at(_lines, header) {
    const opening = at(header + 1, 0);
    const closing = at(header + 3, 0);
    return [
      insert(opening, '```\n'),
      insert(closing, '```\n'),
      erase(closing, at(header + 4, 0)),
      erase(opening, at(header + 2, 0)),
    ];
  },
};

/** The end of a 0-based line. */
export function endOf(lines: readonly string[], line: number): Position {
  return at(line, lines[line]!.length);
}

export function insert(place: Position, text: string): Edit {
  return { range: { start: place, end: place }, text };
}

export function erase(start: Position, end: Position): Edit {
  return { range: { start, end }, text: '' };
}

function at(line: number, character: number): Position {
  return { line, character };
}
