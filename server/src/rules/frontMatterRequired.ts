import type { FrontMatterBlock } from '../note/block';
import { hasWideFence } from '../note/fence';
import type { Note } from '../note/note';
import { readFrontMatter } from '../note/toml/toml';
import { hasTomlPath } from '../note/toml/tomlEntry';
import { insertionOfKey } from './insertedKey';
import { type HeadRule, message } from './rule';

/** A key that the author wants in all front matter and that is not in this one. */
export const frontMatterRequired: HeadRule = {
  code: 'front-matter-required',
  severity: 'warning',
  scope: 'head',
  fixesNeedAuthor: true,
  check(note, { requiredKeys }) {
    const block = tomlOf(note);
    const reading = block && readFrontMatter(block);
    if (!reading?.ok) return [];
    return requiredKeys
      .filter((key) => !hasTomlPath(reading, key.split('.')))
      .map((key) => ({
        block: 0,
        ...block!.fence,
        message: message('The front matter has no {0}', key),
        about: key,
      }));
  },
  fixes({ about = '' }, note, settings) {
    const block = tomlOf(note);
    const insertion = block && insertionOfKey(block, about, settings, note.lineEnd);
    if (insertion === undefined) return [];
    const { line, at, newText } = insertion;
    const edits = [{ block: 0, start: at, end: at, newText }];
    return [{ title: message('Insert {0}', line), edits }];
  },
};

/** Between full-width fences there is none to Hugo. */
function tomlOf({ blocks: [first] }: Note): FrontMatterBlock | undefined {
  return first?.kind === 'frontMatter' && !hasWideFence(first) ? first : undefined;
}
