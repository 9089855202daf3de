/** Code units from `start` up to `end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Searches texts; letter case and width aside (NFKC). */
export class TextSearch {
  #folded: readonly string[] | undefined;

  constructor(private readonly texts: readonly string[]) {}

  /** The indexes of the texts that contain a query; none for a blank one. */
  textsWith(query: string): number[] {
    const wanted = folded(query.trim());
    if (wanted === '') return [];
    this.#folded ??= this.texts.map(folded);
    return this.#folded.flatMap((text, index) => (text.includes(wanted) ? [index] : []));
  }
}

/** Where a text contains a query, in its order; at most `maxRanges`. None for a blank query. */
export function rangesOf(text: string, query: string, maxRanges: number): TextRange[] {
  const wanted = folded(query.trim());
  if (wanted === '') return [];
  const { starts, ends, text: searched } = foldedWithPlaces(text);
  const ranges: TextRange[] = [];
  for (let at = searched.indexOf(wanted); at !== -1 && ranges.length < maxRanges; ) {
    const end = at + wanted.length;
    ranges.push({ start: starts[at] as number, end: ends[end - 1] as number });
    at = searched.indexOf(wanted, end);
  }
  return ranges;
}

/** What is no ASCII, no CJK ideograph and no plain CJK punctuation. */
const unusual = /[^\x20-\x7e\u3001-\u3035\u3400-\u9fff]/gu;

/** Each character by itself, so that `foldedWithPlaces` gives the same text. */
function folded(text: string): string {
  return text.replace(unusual, foldedCharacter).toLowerCase();
}

/** With the start and the end, in the original text, of the character of each code unit. */
function foldedWithPlaces(text: string) {
  const starts: number[] = [];
  const ends: number[] = [];
  let all = '';
  let place = 0;
  for (const character of text) {
    const one = foldedCharacter(character);
    const end = place + character.length;
    for (let at = 0; at < one.length; at++) {
      starts.push(place);
      ends.push(end);
    }
    all += one;
    place = end;
  }
  return { text: all, starts, ends };
}

const known = new Map<string, string>();

function foldedCharacter(character: string): string {
  let one = known.get(character);
  if (one === undefined) {
    one = character.normalize('NFKC').toLowerCase();
    known.set(character, one);
  }
  return one;
}
