import { durationText } from '../../editing/labels';
import { episodeLength } from '../../features/episode/episodeLength';
import { segments } from '../../features/episode/segments';
import { localise } from '../../l10n/localised';
import type { Note } from '../../note/note';
import { headerTitle } from '../../note/publishing/headerTitles';
import type { SequencePart } from '../../note/sequence/sequence';
import type { SegmentInfo } from '../../protocol/protocol';
import { findNote } from '../namedNote';
import { printable } from '../reporters/printable';
import { tableText } from '../reporters/tableText';
import { endOutput, type Terminal } from '../terminal';

/** Prints the parts and segments of notes with their times. Gives the exit code. */
export async function outline(
  paths: readonly string[],
  { json = false }: { readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const { out, err } = terminal;
  const asObjects: object[] = [];
  let exitCode = 0;
  for (const given of paths) {
    const named = await findNote(given, terminal);
    if ('note' in named && json) asObjects.push(outlineObject(named.shown, named.note));
    else if ('note' in named) await out.write(outlineTable(named.shown, named.note));
    else {
      await err.write(`episode-notes: ${named.shown}: ${named.reason}\n`);
      if (!named.isReadable) exitCode = 2;
    }
  }
  if (json) await out.write(`${JSON.stringify(asObjects, null, 2)}\n`);
  return (await endOutput(terminal)) ? 2 : exitCode;
}

/** Times are milliseconds, lines 1-based; null is unknown. */
function outlineObject(shown: string, note: Note): object {
  return {
    path: shown,
    duration: episodeLength(note),
    segments: publishedSegments(note).map(({ part, number, title, start, end, position }) => ({
      part,
      number,
      title,
      start,
      end,
      line: position.line + 1,
    })),
  };
}

/** The segments with the titles of segments and parts as they are published, as export has them. */
function publishedSegments(note: Note): SegmentInfo[] {
  const headers = note.sequence.segments;
  return segments(note).map((segment, at) => {
    const { block, part } = headers[at]!;
    return { ...segment, title: headerTitle(block), part: part ? nameOfPart(part) : null };
  });
}

function nameOfPart({ block, number }: SequencePart): string {
  const title = headerTitle(block);
  return title === '' ? `part${number}` : `part${number}: ${title}`;
}

function outlineTable(shown: string, note: Note): string {
  const rows: string[][] = [];
  const lengthOf = (ms: number) => localise(durationText(ms));
  let above: string | null = null;
  for (const { part, number, title, range, start, end } of publishedSegments(note)) {
    if (part !== above && part !== null) rows.push([printable(part)]);
    above = part;
    const length = start === null || end === null ? '' : lengthOf(end - start);
    rows.push(['', number ?? '', range, length, title].map(printable));
  }
  const name = `${printable(shown)}  ${lengthOf(episodeLength(note))}\n`;
  return `${name}${tableText(rows)}\n`;
}
