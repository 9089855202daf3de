import { formatDuration } from '../../timeText';
import { boxOf, extentOf } from './layout';
import type { Bar, Mark } from './picture';
import type { Pen, Scene } from './scene';

/** In CSS pixels, to be visible at any zoom. */
const minWidth = 3;
const hatchDistance = 6;

/** Draws overlaps and holes across the lanes of their segments, and marks segments out of order. */
export function drawMarks(pen: Pen, scene: Scene): void {
  const { picture, viewport, rows } = scene;
  const painted = { overlap: Number.NEGATIVE_INFINITY, hole: Number.NEGATIVE_INFINITY };
  for (const mark of picture.marks) {
    const { x, width: exact } = extentOf(mark, viewport);
    const width = Math.max(minWidth, exact);
    if (x > viewport.width || x + width < 0) continue;
    // Marks are in the order of the text, which is mostly that of time.
    if (width <= minWidth && x + width <= painted[mark.kind] && x >= painted[mark.kind] - width) {
      continue;
    }
    painted[mark.kind] = x + width;
    const bar = boxOf(picture.bars[mark.bar] as Bar, rows, viewport);
    const other = boxOf(
      (picture.bars[mark.other] ?? picture.bars[mark.bar]) as Bar,
      rows,
      viewport,
    );
    const top = Math.min(bar.y, other.y);
    const bottom = Math.max(bar.y + bar.height, other.y + other.height);
    drawMark(pen, scene, mark, { x, y: top, width, height: bottom - top });
  }
  for (const bar of picture.disorders.keys()) {
    const box = boxOf(picture.bars[bar] as Bar, rows, viewport);
    if (box.x > viewport.width || box.x + box.width < 0) continue;
    pen.fillStyle = scene.colours.overlap;
    pen.fillRect(box.x, box.y, Math.min(minWidth, box.width), box.height);
  }
}

interface MarkBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawMark(
  pen: Pen,
  { colours, viewport, durations }: Scene,
  mark: Mark,
  box: MarkBox,
): void {
  const colour = mark.kind === 'overlap' ? colours.overlap : colours.hole;
  const left = Math.max(box.x, -1);
  const width = Math.min(box.x + box.width, viewport.width + 1) - left;
  pen.fillStyle = colour;
  pen.strokeStyle = colour;
  pen.lineWidth = 1;
  if (width <= 2 * minWidth) {
    pen.fillRect(left, box.y, width, box.height);
    return;
  }
  pen.globalAlpha = mark.kind === 'overlap' ? 0.25 : 0.1;
  pen.fillRect(left, box.y, width, box.height);
  pen.globalAlpha = 0.7;
  hatch(pen, { ...box, x: left, width });
  pen.globalAlpha = 1;
  pen.setLineDash(mark.kind === 'hole' ? [4, 3] : []);
  pen.strokeRect(left + 0.5, box.y + 0.5, width - 1, box.height - 1);
  pen.setLineDash([]);
  if (mark.kind === 'overlap') return;
  const label = formatDuration(mark.end - mark.start, durations);
  const { width: labelWidth } = pen.measureText(label);
  if (labelWidth + 4 > width || box.height < 14) return;
  const middle = box.y + box.height / 2;
  pen.fillStyle = colours.background;
  pen.fillRect(left + (width - labelWidth) / 2 - 2, middle - 8, labelWidth + 4, 16);
  pen.fillStyle = colours.foreground;
  pen.fillText(label, left + (width - labelWidth) / 2, middle);
}

/** Draws slanted lines, so that marks can be recognised without colours. */
function hatch(pen: Pen, { x, y, width, height }: MarkBox): void {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  pen.beginPath();
  for (let at = x - height; at < x + width; at += hatchDistance) {
    pen.moveTo(at, y + height);
    pen.lineTo(at + height, y);
  }
  pen.stroke();
  pen.restore();
}
