import type { Pen, Scene } from './drawing';
import { rulerHeight, stretchOf } from './layout';
import { rulerStep } from './ruler';
import { shortenedTo } from './shortened';
import { pixelsPerMs, timeAt, xOf } from './viewport';
import { clock } from './wording';

const leastPixelsBetweenTimes = 72;
const labelInset = 4;
/** Three or four letters; fewer say nothing. */
const leastRoomForName = 36;

/** Draws the times above, lines down from them, and the row of parts. */
export function drawRuler(pen: Pen, scene: Scene): void {
  const { viewport, height, colours } = scene;
  const step = rulerStep(pixelsPerMs(viewport), leastPixelsBetweenTimes);
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
    const label = clock(time);
    const left = x + labelInset;
    // Half a time reads like another one.
    if (left + pen.measureText(label).width <= viewport.width) {
      pen.fillText(label, left, rulerHeight / 2);
    }
  }
  drawParts(pen, scene);
}

function drawParts(pen: Pen, { picture, viewport, rows, colours }: Scene): void {
  const { partsTop: y, partsHeight: height } = rows;
  let painted = Number.NEGATIVE_INFINITY;
  for (const [index, part] of picture.parts.entries()) {
    const { x, width } = stretchOf(part, viewport);
    if (x > viewport.width || x + width < 0 || x + width <= painted) continue;
    painted = Math.ceil(x + width);
    pen.fillStyle = colours.parts[index % colours.parts.length] as string;
    pen.fillRect(x, y + height - 3, Math.max(1, width - 1), 3);
    const left = Math.max(x, 0);
    const room = x + width - left - 8;
    if (room < leastRoomForName) continue;
    pen.fillStyle = colours.foreground;
    pen.fillText(shortenedTo(pen, part.name, room), left + 4, y + height / 2 - 2);
  }
}
