import type { DurationTexts } from '../../timeText';
import type { BarBorder } from './borders';
import type { Colours } from './colours';
import type { Rows } from './layout';
import type { Picture } from './picture';
import type { Viewport } from './viewport';

/** The members of a canvas's context that drawing uses. */
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
  /** The keyboard's active segment, while the view has the focus. */
  readonly active: number;
  readonly hovered: number;
  /** The border that is being moved, at its current time. */
  readonly moved: BarBorder | undefined;
  /** Where the recording is played, in milliseconds. */
  readonly playhead: number | undefined;
  readonly durations: DurationTexts;
}
