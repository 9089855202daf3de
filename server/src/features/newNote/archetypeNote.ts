import { insertionOfKey } from '../../editing/frontMatter/insertKey';
import type { RuleSettings } from '../../editing/ruleSettings';
import { Note } from '../../note/note';
import { firstPart, type NewNoteWords, newFrontMatter } from '../../note/templates/noteTemplate';
import { fixed, type Template } from '../../note/templates/template';
import { frontMatterRequired } from '../../rules/frontMatterRequired';
import { fillArchetype } from '../../site/archetype';
import { localTime } from '../../site/archetypeTime';
import type { FilledArchetype } from '../../site/archetypeWriter';
import { emptyValues } from './emptyValues';
import { templateOf } from './openPlaces';

/** A file that is made, and the archetype that it begins from. */
export interface ArchetypeSource {
  /** The archetype, at most `longestArchetype`. */
  readonly text: string;
  /** Of the file, below `content/`; see `ArchetypePlace`. */
  readonly path: string;
  readonly now: Date;
}

/** An archetype by its path in the site, for authors; without a text where it cannot be read. */
export interface NamedArchetype extends Omit<ArchetypeSource, 'text'> {
  readonly name: string;
  readonly text: string | undefined;
}

/** A note from an archetype. */
export interface ArchetypeNote {
  readonly template: Template;
  /** What of the archetype could not be filled in, as it stands there. */
  readonly unfilled: readonly string[];
}

/**
 * A new note that begins from an archetype: with the required keys that its front matter lacks, or
 * our own front matter where it has none; empty values are open. Below a body without any part and
 * segment stands the first part.
 *
 * @param words the title goes where its value is empty, and where Hugo would make one of the name
 * @param isTitled false where Hugo's title is to stand, if the archetype makes one
 */
export function archetypeNote(
  { text, path, now }: ArchetypeSource,
  words: NewNoteWords,
  isTitled: boolean,
  settings: RuleSettings,
): ArchetypeNote {
  const file = { path, hasName: !path.endsWith('/') && path !== '', now: localTime(now) };
  const filled = fillArchetype(text, file, isTitled ? words.title : undefined);
  const whole = withRequiredKeys(filled, settings);
  const note = Note.read(whole.readable, true);
  const [first] = note.blocks;
  const hasFrontMatter = first?.kind === 'frontMatter';
  const { parts, segments } = note.sequence;
  const template = [
    ...(hasFrontMatter ? [] : frontMatterFor(whole, words, settings)),
    ...templateOf(whole, hasFrontMatter ? emptyValues(first, words.title) : []),
    ...(parts.length + segments.length > 0 ? [] : [fixed(upToBody(whole)), ...firstPart(words)]),
  ];
  return { template, unfilled: filled.unfilled };
}

type Draft = Pick<FilledArchetype, 'text' | 'readable' | 'open'>;

function withRequiredKeys(archetype: Draft, settings: RuleSettings): Draft {
  // A title is filled in where its value is empty.
  const untitled = { ...settings, fileName: '' };
  const missing = frontMatterRequired.check(Note.read(archetype.readable, true), settings);
  return missing.reduce<Draft>((draft, { about = '' }) => {
    const [block] = Note.read(draft.readable, true).blocks;
    if (block?.kind !== 'frontMatter') return draft;
    const insertion = insertionOfKey(block, about, untitled, '\n');
    return insertion === undefined ? draft : withInserted(draft, insertion.at, insertion.newText);
  }, archetype);
}

function withInserted({ text, readable, open }: Draft, at: number, inserted: string): Draft {
  const into = (whole: string) => whole.slice(0, at) + inserted + whole.slice(at);
  const moved = (offset: number) => (offset < at ? offset : offset + inserted.length);
  return {
    text: into(text),
    readable: into(readable),
    open: open.map(({ start, end }) => ({ start: moved(start), end: moved(end) })),
  };
}

function frontMatterFor({ text }: Draft, words: NewNoteWords, settings: RuleSettings): Template {
  const head = newFrontMatter(words, settings.frontMatter.required, settings.today());
  return text === '' ? head : [...head, fixed('\n')];
}

/** What goes between the text of an archetype and the first part, for a blank line between them. */
function upToBody({ text }: Draft): string {
  if (text === '') return '\n';
  return text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
}
