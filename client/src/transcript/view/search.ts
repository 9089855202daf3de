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

/** Each character by itself, so that `foldedWithPlaces` gives the same text. */
function folded(text: string): string {
  // Nearly all texts are of these alone, and are done at once.
  if (/^[\x20-\x7e\u3000-\u3035\u3400-\u9fff]*$/.test(text)) {
    return text.replaceAll('\u3000', ' ').toLowerCase();
  }
  let all = '';
  for (const character of text) all += foldedCharacter(character);
  return all;
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

function foldedCharacter(character: string): string {
  return character.normalize('NFKC').toLowerCase();
}
