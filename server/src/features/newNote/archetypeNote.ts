import type { Edit } from '../../editing/edit';
import type { RuleSettings } from '../../editing/ruleSettings';
import { Note } from '../../note/note';
import {
  firstPartTemplate,
  frontMatterTemplate,
  type NewNoteWords,
} from '../../note/templates/noteTemplate';
import { fixed, type Template } from '../../note/templates/template';
import { frontMatterRequired } from '../../rules/frontMatterRequired';
import { fillArchetype } from '../../site/archetype';
import { localTime } from '../../site/archetypeTime';
import type { FilledArchetype } from '../../site/archetypeWriter';
import { emptyValues } from './emptyValues';
import { templateOf } from './openPlaces';

/** An archetype, and the file to be created from it. */
export interface ArchetypeSource {
  /** The archetype, at most `longestArchetype`. */
  readonly text: string;
  /** Of the file, below `content/`; see `NewFile`. */
  readonly path: string;
  readonly now: Date;
}

/** An archetype with its path in the site, for messages. */
export interface NamedArchetype extends Omit<ArchetypeSource, 'text'> {
  readonly name: string;
  /** Undefined if it cannot be read. */
  readonly text: string | undefined;
}

/** A note from an archetype. */
export interface ArchetypeNote {
  readonly template: Template;
  /** The source of the actions that were not filled in. */
  readonly unfilled: readonly string[];
}

/**
 * A new note from an archetype. Adds the required keys that its front matter lacks or gives no value,
 * and the default front matter if it has none; empty values become tab stops. If the body has no part
 * and no segment, the first part follows it.
 *
 * @param words the title is the value of an empty `title`
 * @param isTitled whether the title also replaces titles that Hugo derives from the file's name
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
    ...(parts.length + segments.length > 0
      ? []
      : [fixed(upToBody(whole)), ...firstPartTemplate(words)]),
  ];
  return { template, unfilled: filled.unfilled };
}

type Draft = Pick<FilledArchetype, 'text' | 'readable' | 'open'>;

/** Inserts the required keys that are missing, and gives those without a value one. */
function withRequiredKeys(archetype: Draft, settings: RuleSettings): Draft {
  // An empty title is filled in afterwards.
  const untitled = { ...settings, fileName: '' };
  const missing = frontMatterRequired.check(Note.read(archetype.readable, true), settings);
  return missing.reduce<Draft>((draft, finding) => {
    const note = Note.read(draft.readable, true);
    const { code, fixes } = frontMatterRequired;
    const [fix] = fixes?.({ ...finding, code }, note, untitled) ?? [];
    return (fix?.edits ?? []).reduce(withEdit, draft);
  }, archetype);
}

function withEdit({ text, readable, open }: Draft, { start: at, end: upTo, newText }: Edit): Draft {
  const into = (whole: string) => whole.slice(0, at) + newText + whole.slice(upTo);
  const growth = newText.length - (upTo - at);
  const moved = (offset: number) => (offset < at ? offset : offset + growth);
  return {
    text: into(text),
    readable: into(readable),
    open: open.map(({ start, end }) => ({ start: moved(start), end: moved(end) })),
  };
}

function frontMatterFor({ text }: Draft, words: NewNoteWords, settings: RuleSettings): Template {
  const head = frontMatterTemplate(words, settings.frontMatter.required, settings.today());
  return text === '' ? head : [...head, fixed('\n')];
}

/** The line ends that make a blank line between the archetype and the first part. */
function upToBody({ text }: Draft): string {
  if (text === '') return '\n';
  return text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
}
