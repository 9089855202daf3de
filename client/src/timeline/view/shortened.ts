import type { Pen } from './scene';

/**
 * A text that fits into a width (CSS pixels) in the pen's font: whole, else cut with `…` at its
 * end, else empty.
 */
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
 * A name that begins with a number, shortened to a width in CSS pixels: to the number alone if less
 * than two letters of the rest would be left, and to nothing if the number does not fit.
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
