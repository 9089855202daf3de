import type { Pen } from './drawing';

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
