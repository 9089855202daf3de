import { rangesOf } from './search';

/** Of a cue, this many code units are shown: a file may hold one of megabytes. */
const maxShown = 2000;
/** Of matches, this many are marked in a cue. */
const maxMarks = 50;

/** All that a row shows of a cue. */
export interface CueRow {
  readonly time: string;
  readonly words: string;
  /** For screen readers. */
  readonly label: string;
  /** The segment that covers it; undefined where none does. */
  readonly segment: RowSegment | undefined;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isPlaying: boolean;
  /** What is searched for; empty where nothing is. */
  readonly query: string;
  readonly isMatch: boolean;
}

export interface RowSegment {
  readonly number: string;
  readonly title: string;
  /** 0 to 3: the parts have these colours in turn. */
  readonly colour: number;
  /** Whether the cue above is not of this segment. */
  readonly isFirst: boolean;
  /** Whether it has the cursor. */
  readonly isCurrent: boolean;
}

/** Makes the empty element of a row. */
export function rowElement(cue: number, count: number): HTMLElement {
  const row = document.createElement('div');
  row.id = `cue-${cue}`;
  row.className = 'cue';
  row.setAttribute('role', 'option');
  row.setAttribute('aria-posinset', String(cue + 1));
  row.setAttribute('aria-setsize', String(count));
  for (const name of ['edge', 'time', 'words']) {
    const piece = document.createElement('span');
    piece.className = name;
    row.append(piece);
  }
  return row;
}

/** Shows a cue in its element; all texts are a stranger's and go in as text. */
export function fillRow(row: HTMLElement, cue: CueRow): void {
  const [edge, time, words] = row.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
  const { segment } = cue;
  row.ariaLabel = cue.label;
  row.setAttribute('aria-selected', String(cue.isSelected));
  if (cue.isPlaying) row.setAttribute('aria-current', 'time');
  else row.removeAttribute('aria-current');
  row.classList.toggle('active', cue.isActive);
  row.classList.toggle('current', segment?.isCurrent === true);
  row.dataset.vscodeContext = JSON.stringify({
    webviewSection: segment === undefined ? 'uncoveredCue' : 'coveredCue',
    preventDefaultContextMenuItems: true,
  });
  edge.className = segment === undefined ? 'edge' : `edge part-${segment.colour + 1}`;
  edge.classList.toggle('first', segment?.isFirst === true);
  edge.textContent = segment?.isFirst === true ? segment.number : '';
  edge.title = segment === undefined ? '' : `${segment.number} ${segment.title}`.trim();
  time.textContent = cue.time;
  words.dir = 'auto';
  words.replaceChildren(...wordsOf(cue));
}

function wordsOf({ words, query, isMatch }: CueRow): (string | HTMLElement)[] {
  const shown = words.length > maxShown ? `${words.slice(0, maxShown)}…` : words;
  if (!isMatch) return [shown];
  const pieces: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { start, end } of rangesOf(shown, query, maxMarks)) {
    const mark = document.createElement('mark');
    mark.textContent = shown.slice(start, end);
    pieces.push(shown.slice(at, start), mark);
    at = end;
  }
  return [...pieces, shown.slice(at)];
}
