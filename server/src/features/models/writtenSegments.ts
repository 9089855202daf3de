import type { OnFailure } from '../../checking/blockFindings';
import { check } from '../../checking/check';
import type { Finding } from '../../editing/finding';
import { written } from '../../editing/labels';
import { localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import type { SequenceSegment } from '../../note/sequence/sequence';
import type { NoteSettings } from '../../settings/noteSettings';
import { isOn } from '../diagnostics/diagnostics';
import { type FindingList, findingLines, listFindings } from './findingList';
import { newFindings } from './newFindings';

/** A segment that was written, as it stands in the note; the line is 1-based. */
export interface WrittenSegment {
  readonly number: string;
  readonly times: string;
  readonly title: string;
  readonly line: number;
}

/** What a model is told of segments that it has written. */
export interface WrittenReport {
  readonly text: string;
  readonly added: readonly WrittenSegment[];
  /** What is found in the new segments, and what is new elsewhere. */
  readonly list: FindingList;
}

/** The findings of a note whose rules are not turned off, in document order. */
export function findingsOf(note: Note, settings: NoteSettings, onFailure: OnFailure): Finding[] {
  return check(note, settings, onFailure).filter(isOn(settings));
}

/**
 * Reports segments that were written into a note.
 *
 * @param added in the note after
 * @param name of the note, for the model
 */
export function reportWritten(
  {
    before,
    after,
    added,
    name,
  }: {
    readonly before: Note;
    readonly after: Note;
    readonly added: readonly SequenceSegment[];
    readonly name: string;
  },
  settings: NoteSettings,
  onFailure: OnFailure,
): WrittenReport {
  const found = newFindings(
    { note: before, findings: findingsOf(before, settings, onFailure) },
    { note: after, findings: findingsOf(after, settings, onFailure) },
    new Set(added.map(({ blockIndex }) => blockIndex)),
  );
  const list = listFindings(found, after, settings, onFailure);
  const lines = findingLines(list);
  const segments = added.map((segment) => describe(segment, after));
  const text = [
    localised('Written into {0}:', name),
    ...segments.map(({ number, times, title, line }) => `${line}: (${times}) ${number}: ${title}`),
    '',
    ...(lines.length === 0
      ? [localised('Nothing was found in them')]
      : [localised('What was found in them, and is new elsewhere:'), ...lines]),
  ];
  return { text: text.join('\n'), added: segments, list };
}

function describe({ block, blockIndex }: SequenceSegment, note: Note): WrittenSegment {
  const { number, times, title } = block.header;
  return {
    number: number === undefined ? '' : written(block, number),
    times: written(block, times.inner),
    title: written(block, title),
    line: note.position(blockIndex, times.inner.start).line + 1,
  };
}
