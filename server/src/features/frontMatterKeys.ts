import type { TermKeys } from '../frontMatter/terms';
import { type Message, message } from '../l10n/message';

const listsNotes = message('Hugo makes a page of each one, which lists the notes that have it');

/** The known keys of front matter, as dotted paths, and what Hugo does with each. */
export const frontMatterKeys: ReadonlyMap<string, Message> = new Map(
  Object.entries({
    title: message('The title of the page, in lists and feeds too'),
    date: message('Hugo sorts pages by this day, and leaves out those of the future'),
    draft: message('With true, Hugo leaves the page out unless it is asked for drafts'),
    author: message('Who wrote the note, for templates to show'),
    collections: message('The highlights of the episode, a sentence each'),
    categories: listsNotes,
    tags: listsNotes,
    description: message('What the page is about, for search engines and lists'),
    summary: message('What lists show of the page instead of its first words'),
    slug: message('The last part of the address, instead of the name of the file'),
    aliases: message('Older addresses of the page, which lead to it'),
    weight: message('Pages with a smaller number come first in lists'),
    lastmod: message('The day on which the page was changed last'),
    publishDate: message('Hugo leaves the page out until this day'),
    expiryDate: message('Hugo leaves the page out from this day on'),
    params: message('Values of your own, which Hugo hands to the templates'),
    'params.media': message(
      'The episode: a URL, or a path relative to the note. The times of headers open it',
    ),
    'params.duration': message('How long the episode is. No segment should end later'),
    'params.transcript': message(
      'What is said: a file such as .srt, .vtt or .json3, relative to the note; without this key, the one that has its name',
    ),
  }),
);

/**
 * What Hugo does with a key, compared without letter case; undefined for an unknown key.
 *
 * @param termKeys lists of terms besides those that every site has
 */
export function meaningOf(path: readonly string[], termKeys?: TermKeys): Message | undefined {
  const sought = path.join('.').toLowerCase();
  for (const [key, meaning] of frontMatterKeys) if (key.toLowerCase() === sought) return meaning;
  return termKeys?.has(sought) ? listsNotes : undefined;
}
