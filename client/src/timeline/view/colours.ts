/** The colours of the picture, as the theme and timeline.css have them. */
export interface Colours {
  readonly foreground: string;
  readonly faint: string;
  readonly line: string;
  readonly background: string;
  readonly focus: string;
  readonly overlap: string;
  readonly hole: string;
  /** Parts take turns. */
  readonly parts: readonly string[];
  /** How much of a part's colour fills a segment, 0 to 1. */
  readonly fill: number;
  readonly currentFill: number;
  readonly font: string;
  readonly boldFont: string;
}

/** Reads them from an element; a variable that the theme leaves out has its value in timeline.css. */
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
