import { drawBars } from './drawBars';
import { drawMarks } from './drawMarks';
import { drawPointer, drawRuler } from './drawRuler';
import { boxOf, rulerHeight } from './layout';
import type { Pen, Scene } from './scene';
import { xOf } from './viewport';
import { clock } from './wording';

const frameCorner = 4;

/**
 * Draws one frame. Skips what is outside the window, and draws only one of several elements within
 * a pixel.
 */
export function draw(pen: Pen, scene: Scene): void {
  const { viewport, height, colours } = scene;
  pen.clearRect(0, 0, viewport.width, height);
  pen.textBaseline = 'middle';
  pen.font = colours.font;
  drawRuler(pen, scene);
  drawBars(pen, scene);
  drawMarks(pen, scene);
  drawFrames(pen, scene);
  drawPlayhead(pen, scene);
  drawMovedBorder(pen, scene);
}

/** Draws a line with a flag on the ruler where the recording is played. */
function drawPlayhead(pen: Pen, { viewport, height, colours, playhead }: Scene): void {
  if (playhead === undefined) return;
  const x = xOf(viewport, playhead);
  if (x < 0 || x > viewport.width) return;
  pen.fillStyle = colours.focus;
  pen.fillRect(x - 0.5, 0, 1.5, height);
  pen.beginPath();
  pen.moveTo(x, 0);
  pen.lineTo(x + 7, 4);
  pen.lineTo(x, 8);
  pen.fill();
}

/** Draws the frames of the cursor's segment and of the keyboard's active one. */
function drawFrames(pen: Pen, { picture, viewport, rows, colours, current, active }: Scene): void {
  for (const [bar, isActive] of [
    [picture.bars[current], false],
    [picture.bars[active], true],
  ] as const) {
    if (bar === undefined) continue;
    const { x, y, width, height } = boxOf(bar, rows, viewport);
    pen.strokeStyle = isActive ? colours.focus : colours.foreground;
    pen.lineWidth = 2;
    pen.setLineDash(isActive && active !== current ? [4, 2] : []);
    pen.beginPath();
    pen.roundRect(x - 1, y - 1, width + 2, height + 2, Math.min(frameCorner, width / 4));
    pen.stroke();
    pen.setLineDash([]);
    if (isActive) continue;
    drawPointer(pen, colours, x + width / 2);
  }
}

function drawMovedBorder(pen: Pen, { picture, viewport, height, colours, moved }: Scene): void {
  if (moved === undefined) return;
  const x = xOf(viewport, moved.time);
  pen.fillStyle = colours.focus;
  pen.fillRect(x - 1, 0, 2, height);
  const label = clock(moved.time, picture);
  const width = pen.measureText(label).width + 10;
  const left = Math.min(Math.max(0, x - width / 2), viewport.width - width);
  pen.fillStyle = colours.background;
  pen.fillRect(left, 0, width, rulerHeight);
  pen.strokeStyle = colours.focus;
  pen.lineWidth = 1;
  pen.strokeRect(left + 0.5, 0.5, width - 1, rulerHeight - 1);
  pen.fillStyle = colours.foreground;
  pen.fillText(label, left + 5, rulerHeight / 2);
}
