import type { DurationTexts } from '../../timeText';
import type { Border } from './borders';
import type { Colours } from './colours';
import { drawBars } from './drawBars';
import { drawMarks } from './drawMarks';
import { drawPointer, drawRuler } from './drawRuler';
import { boxOf, type Rows, rulerHeight } from './layout';
import type { Picture } from './picture';
import { type Viewport, xOf } from './viewport';
import { clock } from './wording';

/** What can be drawn on: a canvas's context, of which no more is used than this. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'globalAlpha'
  | 'font'
  | 'textBaseline'
  | 'fillRect'
  | 'strokeRect'
  | 'clearRect'
  | 'fillText'
  | 'measureText'
  | 'setLineDash'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
  | 'fill'
  | 'save'
  | 'restore'
  | 'rect'
  | 'roundRect'
  | 'clip'
>;

/** Everything that one frame shows. Bars are indexes into the picture's; -1 for none. */
export interface Scene {
  readonly picture: Picture;
  readonly viewport: Viewport;
  /** In CSS pixels. */
  readonly height: number;
  readonly rows: Rows;
  readonly colours: Colours;
  /** The segment with the cursor. */
  readonly current: number;
  /** The part with the cursor in its heading, as an index into the picture's; -1 for none. */
  readonly currentPart: number;
  /** The segment that the keyboard is at, while the view has the focus. */
  readonly active: number;
  readonly hovered: number;
  /** The border that is being moved, where it is now. */
  readonly moved: Border | undefined;
  readonly durations: DurationTexts;
}

const frameCorner = 4;

/** Draws a frame: of what lies outside the window nothing, of what lies in one pixel one. */
export function draw(pen: Pen, scene: Scene): void {
  const { viewport, height, colours } = scene;
  pen.clearRect(0, 0, viewport.width, height);
  pen.textBaseline = 'middle';
  pen.font = colours.font;
  drawRuler(pen, scene);
  drawBars(pen, scene);
  drawMarks(pen, scene);
  drawFrames(pen, scene);
  drawMovedBorder(pen, scene);
}

/** The frames around the cursor's segment and the one that the keyboard is at. */
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
