import type { Pen } from './scene';

/** A text as long as it fits into so many pixels in the pen's font, else cut with `…` at its end. */
export function shortenedTo(pen: Pick<Pen, 'measureText'>, text: string, pixels: number): string {
  const { width } = pen.measureText(text);
  if (width <= pixels) return text;
  const characters = Array.from(text);
  let count = Math.floor((characters.length * pixels) / width);
  while (count > 0) {
    const cut = `${characters.slice(0, count).join('')}…`;
    if (pen.measureText(cut).width <= pixels) return cut;
    count--;
  }
  return '';
}

/**
 * A name that begins with a number, as long as it fits into so many pixels: the number alone where
 * less than two letters of the rest would be left, and nothing where not even that fits.
 */
export function numberedWithin(
  pen: Pick<Pen, 'measureText'>,
  name: string,
  number: string,
  pixels: number,
): string {
  const cut = shortenedTo(pen, name, pixels);
  if (cut === name || cut.length >= number.length + ' Ti…'.length) return cut;
  return number !== '' && pen.measureText(number).width <= pixels ? number : '';
}
