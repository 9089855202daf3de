import { beginsLikeItem } from './listIntent';
import { type SymbolMarker, symbolMarkerAt } from './symbolMarkers';
import type { TextLine } from './textLines';

interface ShownLine {
  readonly line: TextLine;
  /** Its index among the lines of its block. */
  readonly number: number;
  readonly marker: SymbolMarker | undefined;
}

/**
 * The lines of a block with a symbol directly before a marker that have a list, or what was meant
 * as one, above or below, at most one blank line away.
 */
export function symbolsBesideList(
  text: string,
  lines: readonly TextLine[],
): Map<TextLine, SymbolMarker> {
  const shown = lines.flatMap((line, number): ShownLine[] =>
    line.start === line.end ? [] : [{ line, number, marker: symbolMarkerAt(text, lines, number) }],
  );
  const isBelowItem = ({ line }: ShownLine) =>
    line.opensItem || line.isInItem || beginsLikeItem(text, line);
  const isAboveItem = ({ line }: ShownLine) => line.opensItem || beginsLikeItem(text, line);
  const beside = [
    ...besideFrom(shown, isBelowItem),
    ...besideFrom(shown.toReversed(), isAboveItem),
  ];
  return new Map(beside.map(({ line, marker }) => [line, marker as SymbolMarker]));
}

/** The lines with a marker directly after an item, or after another such line. */
function besideFrom(
  shown: readonly ShownLine[],
  isItem: (line: ShownLine) => boolean,
): ShownLine[] {
  const found: ShownLine[] = [];
  for (const [at, own] of shown.entries()) {
    const before = shown[at - 1];
    if (own.marker === undefined || before === undefined) continue;
    const isNear = Math.abs(own.number - before.number) <= 2;
    if (isNear && (found.at(-1) === before || isItem(before))) found.push(own);
  }
  return found;
}
