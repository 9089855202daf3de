import { type Delimiter, pairDelimiters } from '../../markdown/inline/delimiters';
import { flankingOf } from '../../markdown/inline/emphasisFlanking';
import type { TextLine } from './textLines';

/** Further runs of stars in a paragraph are ignored: pairing takes quadratic time. */
const maxRuns = 100;

/** Escapes and runs of stars. Stars in code count as well: in doubt, a star is emphasis. */
const tokens = /\\[!-/:-@[-`{-~]|\*+/g;

/**
 * Whether the star that begins the content of a line is published as a character, and no star on
 * its line was meant as its partner; a star between blanks is not.
 *
 * @param at the line's index among the lines of its block
 */
export function isStarLeftOver(text: string, lines: readonly TextLine[], at: number): boolean {
  const runs: Delimiter[] = [];
  for (let line = at; line === at || lines[line]?.goesOn; line++) {
    const { start, end } = lines[line] as TextLine;
    for (const { index, 0: token } of text.slice(start, end).matchAll(tokens)) {
      if (runs.length > maxRuns) return isFirstUnpaired(runs);
      if (token.charAt(0) !== '*') continue;
      const place = start + index;
      const flanking = flankingOf(text, place, place + token.length, '*');
      const isAlone = flanking.before === 'space' && flanking.after === 'space';
      const isPartner = token.length % 2 === 1 && (!isAlone || place + token.length === end);
      if (line === at && index > 0 && isPartner) return false;
      runs.push({ mark: '*', length: token.length, ...flanking });
    }
  }
  return isFirstUnpaired(runs);
}

/** Further lines are ignored, as each line of a paragraph may ask. */
const maxLinesAbove = 16;

const mayOpen = /\*[^\s*]/;

/** A star between a symbol and a blank can end emphasis and begin none. */
const behindSymbol: Delimiter = { mark: '*', length: 1, canOpen: false, canClose: true };

/**
 * Whether a star between a symbol and a blank at the start of a line closes no emphasis that began
 * above in its paragraph. Its first line may go on below a header, which is no line of the block.
 *
 * @param at the line's index among the lines of its block
 */
export function endsNoEmphasis(text: string, lines: readonly TextLine[], at: number): boolean {
  const above: TextLine[] = [];
  for (let line = at; above.length < maxLinesAbove && lines[line]?.goesOn; line--) {
    const next = lines[line - 1];
    if (next === undefined) break;
    above.unshift(next);
  }
  if (!above.some(({ start, end }) => mayOpen.test(text.slice(start, end)))) return true;
  const runs = [...above.flatMap((line) => runsIn(text, line)), behindSymbol];
  return !pairDelimiters(runs).some(({ closer }) => closer === runs.length - 1);
}

function runsIn(text: string, { start, end }: TextLine): Delimiter[] {
  return Array.from(text.slice(start, end).matchAll(tokens)).flatMap(({ index, 0: token }) => {
    if (token.charAt(0) !== '*') return [];
    const place = start + index;
    const flanking = flankingOf(text, place, place + token.length, '*');
    return [{ mark: '*', length: token.length, ...flanking }];
  });
}

/**
 * Whether the first run is left over: an even number of equal runs pair two by two, even if
 * Markdown pairs the star otherwise.
 */
function isFirstUnpaired(runs: readonly Delimiter[]): boolean {
  const pair = pairDelimiters(runs).find(({ opener }) => opener === 0);
  if (pair === undefined) return true;
  const { length } = runs[pair.closer] as Delimiter;
  return length % 2 === 0 && runs.filter((run) => run.length === length).length % 2 === 0;
}
