import type { Colours } from './colours';
import { type Box, extentOf, rulerHeight } from './layout';
import { rulerStep } from './ruler';
import type { Pen, Scene } from './scene';
import { numberedWithin } from './shortened';
import { pixelsPerMs, timeAt, xOf } from './viewport';
import { clock, partLabel } from './wording';

const minPixelsBetweenTimes = 72;
const labelInset = 4;

/** Draws the times, the vertical lines below them, and the row of parts. */
export function drawRuler(pen: Pen, scene: Scene): void {
  const { picture, viewport, height, colours } = scene;
  const step = rulerStep(pixelsPerMs(viewport), minPixelsBetweenTimes);
  const first = Math.max(0, Math.floor(timeAt(viewport, 0) / step));
  const last = Math.min(viewport.total, timeAt(viewport, viewport.width));
  for (let index = first; index * step <= last; index++) {
    const time = index * step;
    const x = Math.round(xOf(viewport, time));
    pen.globalAlpha = 0.5;
    pen.fillStyle = colours.line;
    pen.fillRect(x, 0, 1, height);
    pen.globalAlpha = 1;
    pen.fillStyle = colours.faint;
    const label = clock(time, picture);
    const left = x + labelInset;
    // A time cut at the edge reads like another one.
    if (left + pen.measureText(label).width <= viewport.width) {
      pen.fillText(label, left, rulerHeight / 2);
    }
  }
  drawParts(pen, scene);
}

function drawParts(pen: Pen, scene: Scene): void {
  const { picture, viewport, rows, colours, currentPart } = scene;
  const { partsTop: y, partsHeight: height } = rows;
  let painted = Number.NEGATIVE_INFINITY;
  for (const [index, part] of picture.parts.entries()) {
    const { x, width } = extentOf(part, viewport);
    if (x > viewport.width || x + width < 0 || x + width <= painted) continue;
    painted = Math.ceil(x + width);
    const colour = colours.parts[index % colours.parts.length] as string;
    const isCurrent = index === currentPart;
    pen.fillStyle = colour;
    pen.fillRect(x, y + height - 3, Math.max(1, width - 1), 3);
    if (isCurrent) {
      drawCurrentPart(pen, scene, {
        x,
        y: y - 1,
        width: Math.max(1, width - 1),
        height: height + 1,
      });
    }
    const left = Math.max(x, 0) + labelInset;
    if (isCurrent) pen.font = colours.boldFont;
    const label = numberedWithin(pen, partLabel(part), part.number, x + width - left - labelInset);
    pen.fillStyle = colours.foreground;
    if (label !== '') pen.fillText(label, left, y + height / 2 - 2);
    pen.font = colours.font;
  }
}

/** Fills and frames the part whose heading holds the cursor, and marks it on the ruler. */
function drawCurrentPart(
  pen: Pen,
  { colours, viewport }: Scene,
  { x, y, width, height }: Box,
): void {
  pen.globalAlpha = colours.currentFill;
  pen.fillRect(x, y, width, height);
  pen.globalAlpha = 1;
  pen.strokeStyle = colours.foreground;
  pen.lineWidth = 1;
  pen.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  const [left, right] = [Math.max(x, 0), Math.min(x + width, viewport.width)];
  drawPointer(pen, colours, (left + right) / 2);
}

/** Draws a triangle on the ruler, also for what is too narrow to show its frame. */
export function drawPointer(pen: Pen, { foreground }: Colours, x: number): void {
  pen.fillStyle = foreground;
  pen.beginPath();
  pen.moveTo(x - 5, rulerHeight - 7);
  pen.lineTo(x + 5, rulerHeight - 7);
  pen.lineTo(x, rulerHeight);
  pen.fill();
}
