import { evaluate } from './archetypeExpression';
import type { NewFile } from './archetypeFields';
import { archetypeHead, placeInHead, quotedFor } from './archetypeQuoting';
import { type ArchetypePiece, archetypePieces } from './archetypeSyntax';
import { ArchetypeWriter, type FilledArchetype } from './archetypeWriter';

/** The title of the episode; `isOpen` if it is to be a tab stop. */
export interface EpisodeTitle {
  readonly text: string;
  readonly isOpen: boolean;
}

/** Longer archetypes are not used: editors are slow with long snippets. In UTF-16 code units. */
export const longestArchetype = 100_000;

/**
 * Fills in an archetype as `hugo new content` does, as far as its actions are supported. Others are
 * kept and become tab stops. Words that an action derives from the file's name (`replace .Name "-"
 * " " | title`) are replaced by the title of the episode, and so is the name as the value of `title`.
 *
 * @param source at most `longestArchetype`
 * @param title undefined to write what Hugo derives from the name, as a tab stop
 */
export function fillArchetype(
  source: string,
  file: NewFile,
  title: EpisodeTitle | undefined,
): FilledArchetype {
  const pieces = archetypePieces(source.replace(/\r\n?/g, '\n'));
  const head = archetypeHead(pieces.map(covered).join(''));
  const writer = new ArchetypeWriter();
  let read = 0;
  for (const [index, piece] of pieces.entries()) {
    const start = read;
    read += piece.source.length;
    if (piece.kind === 'text') {
      writer.addText(piece.source);
      continue;
    }
    const value = piece.kind === 'action' ? evaluate(piece.code, file) : undefined;
    const isTitle = value?.from === 'words' || (value?.from === 'name' && isTitleKey(writer.line));
    const known = value?.from === undefined || file.hasName ? value?.text : undefined;
    const text = isTitle && title !== undefined ? title.text : known;
    if (text === undefined) {
      writer.addUnfilled(piece.source, covered(piece));
    } else {
      const place = placeInHead(head, start);
      const quoted = quotedFor(text, writer.line, textBehind(pieces, index), place);
      writer.addValue(quoted, isTitle && title?.isOpen !== false);
    }
  }
  return writer.result;
}

function isTitleKey(line: string): boolean {
  return /(?:^|[{,])\s*["']?title["']?\s*[:=]\s*(?:"""|'''|["'])?$/i.test(line);
}

function textBehind(pieces: readonly ArchetypePiece[], index: number): string {
  const next = pieces[index + 1];
  return next?.kind === 'text' ? next.source.slice(0, 100) : '';
}

/** A placeholder, so that quotes and braces in actions are not taken for front matter. */
function covered({ kind, source }: ArchetypePiece): string {
  return kind === 'text' ? source : (kind === 'block' ? '#' : '1').repeat(source.length);
}
