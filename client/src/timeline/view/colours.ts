/** The colours and fonts of the picture, by the theme and timeline.css. */
export interface Colours {
  readonly foreground: string;
  readonly faint: string;
  readonly line: string;
  readonly background: string;
  readonly focus: string;
  readonly overlap: string;
  readonly hole: string;
  /** The parts use them in turn. */
  readonly parts: readonly string[];
  /** The opacity of the colour that fills a segment, 0 to 1. */
  readonly fill: number;
  readonly currentFill: number;
  readonly font: string;
  readonly boldFont: string;
}

/** Reads the CSS variables of an element; timeline.css has fallbacks for those of the theme. */
export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const font = `${value('font-size')} ${value('font-family')}`;
  return {
    foreground: value('foreground'),
    faint: value('faint'),
    line: value('line'),
    background: value('background'),
    focus: value('focus'),
    overlap: value('overlap'),
    hole: value('hole'),
    parts: [1, 2, 3, 4].map((index) => value(`part-${index}`)),
    fill: Number(value('fill')),
    currentFill: Number(value('current-fill')),
    font,
    boldFont: `bold ${font}`,
  };
}
