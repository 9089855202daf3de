import { CodeActionKind, type Range } from 'vscode-languageserver';
import type { Edit } from '../../editing/edit';
import { replace } from '../../editing/edits';
import { type Conversion, convertFrontMatter } from '../../editing/frontMatter/convertFrontMatter';
import { languageNames } from '../../editing/frontMatter/convertScalar';
import type { FrontMatterFormat } from '../../frontMatter/language';
import { type Message, message } from '../../l10n/message';
import type { Note } from '../../note/note';
import type { FrontMatterRefactoring } from '../../protocol/protocol';

/** The refactorings that write front matter in another language. */
export const frontMatterRefactorings: {
  readonly [Name in FrontMatterRefactoring]: {
    /** The kind of the code action. */
    readonly action: string;
    readonly to: FrontMatterFormat;
  };
} = {
  convertToToml: { action: `${CodeActionKind.RefactorRewrite}.episodeNotes.toToml`, to: 'toml' },
  convertToYaml: { action: `${CodeActionKind.RefactorRewrite}.episodeNotes.toYaml`, to: 'yaml' },
  convertToJson: { action: `${CodeActionKind.RefactorRewrite}.episodeNotes.toJson`, to: 'json' },
};

/** A conversion with its edits, or why there is none. */
export type ConversionOutcome =
  | {
      readonly edits: Edit[];
      /** Says how many comments are left out, if any. */
      readonly title: Message;
      /** What there is to say when it is done; undefined where nothing was left out. */
      readonly notice: Message | undefined;
    }
  | { readonly refusal: Message };

/** Writes the front matter of a note in another language. */
export function conversionOf(note: Note, name: FrontMatterRefactoring): ConversionOutcome {
  const [first] = note.blocks;
  if (first?.kind !== 'frontMatter') return { refusal: message('This note has no front matter') };
  const { to } = frontMatterRefactorings[name];
  const conversion = convertFrontMatter(first, to, note.lineEnd);
  if ('refusal' in conversion) return conversion;
  const edits = replace(note, 0, conversion.span, conversion.newText);
  return { edits, title: titleOf(conversion, to), notice: noticeOf(conversion, to) };
}

/** Whether a range begins in front matter. */
export function isInFrontMatter(note: Note, { start }: Range): boolean {
  return note.blocks[0]?.kind === 'frontMatter' && note.blockAtLine(start.line) === 0;
}

type Converted = Exclude<Conversion, { readonly refusal: Message }>;

function titleOf({ dropped }: Converted, to: FrontMatterFormat): Message {
  const name = languageNames[to];
  if (dropped === 0) return message('Convert front matter to {0}', name);
  return dropped === 1
    ? message('Convert front matter to {0} (drops 1 comment)', name)
    : message('Convert front matter to {0} (drops {1} comments)', name, dropped);
}

function noticeOf({ dropped }: Converted, to: FrontMatterFormat): Message | undefined {
  const name = languageNames[to];
  if (dropped === 0) return undefined;
  return dropped === 1
    ? message('1 comment was left out, as {0} has none', name)
    : message('{1} comments were left out, as {0} has none', name, dropped);
}
