/** The pieces of a header on one line, in the order of the format. */
export interface HeaderPieces {
  lead: string;
  open: string;
  start: string;
  dash: string;
  end: string;
  close: string;
  gap: string;
  openStars: string;
  number: string;
  colon: string;
  space: string;
  title: string;
  closeStars: string;
  behind: string;
}

export function piecesOf(range: string, number: string, title: string): HeaderPieces {
  const [start = '', end = ''] = range.split('-');
  return {
    ...{ lead: '', open: '(', start, dash: '-', end, close: ')', gap: ' ' },
    ...{ openStars: '***', number, colon: ':', space: ' ', title, closeStars: '***', behind: '' },
  };
}

export function lineOf(pieces: HeaderPieces): string {
  const { lead, open, start, dash, end, close, gap } = pieces;
  const { openStars, number, colon, space, title, closeStars, behind } = pieces;
  const times = open + start + dash + end + close;
  return lead + times + gap + openStars + number + colon + space + title + closeStars + behind;
}
