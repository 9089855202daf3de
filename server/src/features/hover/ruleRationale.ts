import { type Message, message } from '../../l10n/message';

/** Why a rule is there, by its code, where its finding does not say so by itself. */
export function whyOf(code: string): Message | undefined {
  switch (code) {
    case 'front-matter-position':
      return message(
        'Hugo looks for front matter at the very top, between two plain fences, and publishes all else',
      );
    case 'front-matter-unclosed':
    case 'toml-syntax':
      return message('Hugo builds nothing at all while it cannot read this');
    case 'front-matter-required':
      return message('Lists and feeds of the site go by this key');
    case 'front-matter-misplaced':
      return message(
        'A table takes in every key below it, and this one counts only above all tables',
      );
    case 'front-matter-date':
      return message('Hugo fails on such a date, or takes the page for one of another day');
    case 'front-matter-type':
      return message('Hugo takes the value for something else and does not say so');
    case 'front-matter-empty-item':
    case 'front-matter-duplicate-item':
      return message('Templates print every item, empty ones and repeated ones too');
    case 'part-malformed':
    case 'segment-malformed':
      return message('Other programs that read notes look for exactly one spelling');
    case 'part-number':
    case 'segment-number':
      return message('People refer to a place in an episode by its number');
    case 'part-title':
    case 'segment-title':
      return message('A bare number tells nobody what comes here');
    case 'part-empty':
      return message('Readers find a heading with nothing below it');
    case 'segment-orphan':
      return message('Readers see segments of a part that is not there');
    case 'segment-swallowed':
      return message('Hugo publishes it as the end of what stands above, or not at all');
    case 'time-invalid':
    case 'time-reversed':
    case 'time-empty':
    case 'time-duration':
      return message('A player finds nothing to play there');
    case 'time-overlap':
      return message('One moment of the recording would belong to two segments');
    case 'time-order':
      return message('Readers follow a note along the recording');
    case 'time-gap':
    case 'time-first':
      return message('This time belongs to no segment; one may be missing');
    case 'time-style':
      return message('Times that are written alike are found by eye');
    case 'emphasis-unrendered':
      return message('Between a letter and punctuation Markdown decides against the author');
    case 'strikethrough-accidental':
      return message('Hugo strikes out what stands between two single tildes');
    case 'list-marker':
      return message('Markdown sees no list there, and joins the lines');
    case 'heading-marker':
      return message('Without the space Markdown sees text and no heading');
    default:
      return undefined;
  }
}
