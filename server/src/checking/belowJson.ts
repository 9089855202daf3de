import type { Place } from '../editing/edit';
import type { Note } from '../note/note';

const silencingAlone = /^(?:[ \t\r\n]|<!--[ \t]*episode-notes-(?:(?!-->)[^\r\n])*(?:-->|$))*$/;

/**
 * Whether a silencing comment stands right below JSON front matter, which takes no comments itself: at
 * most blank lines and other such comments are between them.
 *
 * @param place of the comment or a code in it
 */
export function isRightBelowJson({ blocks: [first, second] }: Note, place: Place): boolean {
  if (first?.kind !== 'frontMatter' || first.format !== 'json' || place.block !== 1) return false;
  return silencingAlone.test(second?.text.slice(0, place.start) ?? '');
}
