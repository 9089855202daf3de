import { characterFinder, lineEndFinder } from '../../base/lineEndFinder';
import { flankingOf } from '../inline/emphasisFlanking';

/**
 * Whether a masked text surely publishes no run of `*` or `_` that was meant as emphasis, decided
 * without parsing. True only where each line, up to the last that holds a mark, closes the
 * emphasis, code and brackets that it opens and nothing else can begin inline markup; false means
 * unknown. Takes time in proportion to the text.
 *
 * @param limit how far the last line with a mark may reach, in UTF-16 units
 */
export function isPlainlyClean(masked: string, limit = Number.POSITIVE_INFINITY): boolean {
  const nextMark = characterFinder(masked, '*', '_');
  if (nextMark(0) === masked.length) return true;
  if (masked.indexOf('~', masked.indexOf('~') + 1) > 0) return false;
  const endOfLine = lineEndFinder(masked);
  for (let start = 0; nextMark(start) < masked.length; ) {
    const end = endOfLine(start);
    if (end > limit || !closesItsOwn(masked.slice(start, end))) return false;
    start = end + 1;
  }
  return true;
}

/**
 * The relevant tokens of a line: escapes, code, runs, brackets around text without markup (with a
 * link's address or not: neither holds marks), and what begins other markup.
 */
const tokens =
  /\\[!-/:-@[-`{-~]|`+|\*+|_+|\[[^[\]*_`\\<]*\](?:\((?:[^\s()<>*_`[\]\\]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))*\)|(?!\())|\[|<[A-Za-z/!?]/g;

/**
 * Whether a line closes all that it opens. If all lines before did so, runs can only pair within
 * their own line, whatever block it belongs to.
 */
function closesItsOwn(line: string): boolean {
  const open: number[] = [];
  let code = 0;
  tokens.lastIndex = 0;
  for (let found = tokens.exec(line); found !== null; found = tokens.exec(line)) {
    const token = found[0];
    const first = token[0];
    if (code > 0) {
      if (first === '\\') tokens.lastIndex = found.index + 1;
      else if (first === '`' && token.length === code) code = 0;
    } else if (first === '`') code = token.length;
    else if (first === '*') {
      if (!takesRun(line, found.index, token.length, open)) return false;
    } else if (first === '_') {
      if (!isInsideWord(line, found.index, token.length)) return false;
    } else if (token === '[' || first === '<') return false;
  }
  return open.length === 0 && code === 0;
}

/**
 * Interprets a run of stars in the only possible way: as the end of the innermost open emphasis,
 * the beginning of one, or a star between spaces. `open` holds the lengths of the open runs. Runs
 * of equal length pair regardless of CommonMark's rule of three (0.31, section 6.2, rule 9).
 */
function takesRun(line: string, start: number, length: number, open: number[]): boolean {
  const { before, after, canOpen, canClose } = flankingOf(line, start, start + length, '*');
  if (length === 1 && before === 'space' && after === 'space') return true;
  if (length > 3) return false;
  if (canClose && open.at(-1) === length) open.pop();
  else if (canOpen && (open.length === 0 || !canClose)) open.push(length);
  else return false;
  return true;
}

function isInsideWord(line: string, start: number, length: number): boolean {
  return (
    /[A-Za-z0-9]/.test(line.charAt(start - 1)) && /[A-Za-z0-9]/.test(line.charAt(start + length))
  );
}
