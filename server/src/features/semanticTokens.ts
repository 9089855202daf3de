import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import type { Note } from '../note/note';
import { placeBehind, segmentBelow } from '../note/sequence/numbering';
import { votesOfTime } from '../note/sequence/timeStyleVotes';
import { votesOfMinority } from '../rules/timeStyle';

/**
 * Token types for times that the TextMate grammar cannot distinguish: an impossible time (`00:75`),
 * and one that deviates from the style of most times of the note (`0:19`).
 */
export const legend: SemanticTokensLegend = {
  tokenTypes: ['invalidTime', 'unusualTime'],
  tokenModifiers: [],
};

/** The tokens of `legend` in the blocks that a range touches; without a range in the whole note. */
export function semanticTokens(note: Note, range?: Range): SemanticTokens {
  const { sequence, blocks } = note;
  const minority = votesOfMinority(sequence);
  const from = range === undefined ? 0 : note.blockAtLine(range.start.line);
  const to = range === undefined ? blocks.length : note.blockAtLine(range.end.line);
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (
    let segment = segmentBelow(sequence, placeBehind(sequence, from - 1));
    segment !== undefined && segment.blockIndex <= to;
    segment = segment.below
  ) {
    for (const which of ['first', 'second'] as const) {
      const own = votesOfTime(segment.styles, which);
      // A vote outside of the minority is a usual time; one without a vote may be invalid.
      if (own !== 0 && (own & minority) === 0) continue;
      const { start, end } = segment.block.header.times;
      const time = which === 'first' ? start : end;
      if (time === undefined || (time.valid && own === 0)) continue;
      const line = note.lines[segment.blockIndex] as number;
      const character = time.start - (line === last.line ? last.character : 0);
      data.push(line - last.line, character, time.end - time.start, time.valid ? 1 : 0, 0);
      last = { line, character: time.start };
    }
  }
  return { data };
}
