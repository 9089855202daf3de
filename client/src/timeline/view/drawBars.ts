import { type Box, boxOf } from './layout';
import type { Bar } from './picture';
import type { Pen, Scene } from './scene';
import { numberedWithin } from './shortened';
import { barName, clock } from './wording';

/** In CSS pixels. Narrower bars have no outline, and only one of those within a pixel is drawn. */
const minOutlinedWidth = 3;
const minTextWidth = 14;
const minTextHeight = 12;
const minTwoLineHeight = 34;
const inset = 5;
const corner = 3;

/** Draws the segments, each in the colour of its part. */
export function drawBars(pen: Pen, scene: Scene): void {
  const { picture, viewport, rows } = scene;
  const painted = new Float64Array(picture.lanes).fill(Number.NEGATIVE_INFINITY);
  for (const [index, bar] of picture.bars.entries()) {
    const box = boxOf(bar, rows, viewport);
    const right = box.x + box.width;
    if (box.x > viewport.width || right < 0) continue;
    if (box.width < minOutlinedWidth && right <= (painted[bar.lane] as number)) continue;
    painted[bar.lane] = Math.ceil(right);
    drawBar(pen, scene, index, bar, box);
  }
}

function drawBar(pen: Pen, scene: Scene, index: number, bar: Bar, box: Box): void {
  const { colours, current, hovered } = scene;
  const colour = colours.parts[Math.max(0, bar.part) % colours.parts.length] as string;
  const { x, y, width, height } = box;
  const isNarrow = width < minOutlinedWidth;
  pen.fillStyle = colour;
  const fill = index === current || isNarrow ? colours.currentFill : colours.fill;
  pen.globalAlpha =
    index === hovered && index !== current ? (fill + colours.currentFill) / 2 : fill;
  if (isNarrow) {
    pen.fillRect(x, y, width, height);
    pen.globalAlpha = 1;
    return;
  }
  // Clears the lines of the ruler: text on a bar without fill would be hard to read.
  pen.clearRect(x, y, width, height);
  pen.beginPath();
  pen.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, Math.min(corner, width / 4));
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = bar.isKnown ? colour : colours.hole;
  pen.lineWidth = 1;
  pen.setLineDash(bar.isKnown ? [] : [3, 3]);
  pen.stroke();
  pen.setLineDash([]);
  drawText(pen, scene, index === current, bar, box);
}

/** Draws the text of a bar; it stays visible while the start of a long segment is scrolled out. */
function drawText(
  pen: Pen,
  { colours, picture }: Scene,
  isCurrent: boolean,
  bar: Bar,
  box: Box,
): void {
  const left = Math.max(box.x, 0) + inset;
  const room = box.x + box.width - inset - left;
  if (box.height < minTextHeight) return;
  if (isCurrent) pen.font = colours.boldFont;
  const name =
    room < minTextWidth ? '' : numberedWithin(pen, barName(bar), bar.segment.number ?? '', room);
  const hasTwoLines = box.height >= minTwoLineHeight;
  const middle = box.y + box.height / 2;
  pen.fillStyle = colours.foreground;
  if (name !== '') pen.fillText(name, left, hasTwoLines ? middle - 8 : middle);
  pen.font = colours.font;
  if (name === '' || !hasTwoLines || !bar.isKnown) return;
  const range = `${clock(bar.start, picture)}–${clock(bar.end, picture)}`;
  if (pen.measureText(range).width > room) return;
  pen.fillStyle = isCurrent ? colours.foreground : colours.faint;
  pen.fillText(range, left, middle + 9);
}
