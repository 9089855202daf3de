import { type ChapterProblem, chaptersOf } from '../../chapters/chaptersOf';
import { chapterFormats } from '../../chapters/formats';
import { localise, localised } from '../../l10n/localised';
import type { ChapterLevel } from '../../note/publishing/platformLimits';
import type { WrittenChapterFormat } from '../../protocol/chapterProtocol';
import { requireNote } from '../namedNote';
import { outputTo } from '../outputStream';
import { endOutput, type Terminal } from '../terminal';
import { UsageError } from '../usageError';

export interface ExportOptions {
  readonly to: WrittenChapterFormat;
  readonly level?: ChapterLevel;
  readonly numbers?: boolean;
  readonly skipInvalid?: boolean;
  readonly fromZero?: boolean;
  readonly output?: string;
}

/**
 * Writes a note's chapters. Gives the exit code; rejects with a `UsageError` where there is no note
 * or a segment can be no chapter, and then nothing is written.
 */
export async function exportChapters(
  given: string,
  { to, level, output, ...options }: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const { shown, note } = await requireNote(given, terminal);
  const format = chapterFormats[to];
  const { list, problems, warnings } = chaptersOf(note, {
    level: level ?? format.defaultLevel,
    ...options,
  });
  const lines = problems.map((problem) => problemLine(shown, problem));
  if (problems.length > 0 && !options.skipInvalid) {
    const hint = localised('Nothing was written. {0} leaves these segments out', '--skip-invalid');
    throw new UsageError([...lines, hint].join('\nepisode-notes: '));
  }
  if (list.chapters.length === 0) throw new UsageError(`${shown}: ${localised('no chapters')}`);
  for (const line of lines) {
    await terminal.err.write(`episode-notes: ${localised('left out: {0}', line)}\n`);
  }
  for (const warning of warnings) {
    await terminal.err.write(`episode-notes: ${shown}: ${localise(warning)}\n`);
  }
  const out = outputTo(output, terminal);
  await out.write(format.write?.(list) ?? '');
  return (await endOutput({ out, err: terminal.err })) ? 2 : 0;
}

function problemLine(shown: string, { line, message }: ChapterProblem): string {
  return `${shown}:${line + 1}: ${localise(message)}`;
}
