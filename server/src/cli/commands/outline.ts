import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { durationText } from '../../editing/labels';
import { episodeLength } from '../../features/episode/episodeLength';
import { segments } from '../../features/episode/segments';
import { readTextFile } from '../../files/readTextFile';
import { localise, localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import { readStoredNote } from '../../note/readStoredNote';
import { printable } from '../reporters/printable';
import { tableText } from '../reporters/tableText';
import { shownPath } from '../shownPath';
import { endOutput, type Terminal } from '../terminal';

/** Prints the parts and segments of notes with their times. Gives the exit code. */
export async function outline(
  paths: readonly string[],
  { json = false }: { readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const { cwd, out, err } = terminal;
  const asObjects: object[] = [];
  let exitCode = 0;
  for (const given of paths) {
    const file = path.resolve(cwd, given);
    const shown = shownPath(file, cwd);
    const stored = await readTextFile(file);
    if ('problem' in stored) {
      const reason = localised('cannot be read: {0}', localise(stored.problem));
      await err.write(`episode-notes: ${shown}: ${reason}\n`);
      exitCode = 2;
      continue;
    }
    const note = readStoredNote(pathToFileURL(file).href, stored.text);
    if (note === undefined) {
      await err.write(`episode-notes: ${shown}: ${localised('this is no note')}\n`);
    } else if (json) asObjects.push(outlineObject(shown, note));
    else await out.write(outlineTable(shown, note));
  }
  if (json) await out.write(`${JSON.stringify(asObjects, null, 2)}\n`);
  return (await endOutput(terminal)) ? 2 : exitCode;
}

/** Times are milliseconds, lines 1-based; null is unknown. */
function outlineObject(shown: string, note: Note): object {
  return {
    path: shown,
    duration: episodeLength(note),
    segments: segments(note).map(({ part, number, title, start, end, position }) => ({
      part,
      number,
      title,
      start,
      end,
      line: position.line + 1,
    })),
  };
}

function outlineTable(shown: string, note: Note): string {
  const rows: string[][] = [];
  const lengthOf = (ms: number) => localise(durationText(ms));
  let above: string | null = null;
  for (const { part, number, title, range, start, end } of segments(note)) {
    if (part !== above && part !== null) rows.push([printable(part)]);
    above = part;
    const length = start === null || end === null ? '' : lengthOf(end - start);
    rows.push(['', number ?? '', range, length, title].map(printable));
  }
  const name = `${printable(shown)}  ${lengthOf(episodeLength(note))}\n`;
  return `${name}${tableText(rows)}\n`;
}
