import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renameTerm } from '../../editing/words/renameTerm';
import type { Term } from '../../frontMatter/terms';
import { localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import { minimalEdits } from '../minimalEdits';

/** A note with its URI; `version` is null for one that is not open. */
export interface PlacedNote {
  readonly uri: string;
  readonly version: number | null;
  readonly note: Note;
}

/**
 * The workspace edit that renames a tag or category in notes. Where it changes other notes than the
 * first one, its edits need the author's confirmation.
 *
 * @param notes the note in which the rename was requested comes first
 * @param asksForConfirmation whether the client supports change annotations
 */
export function renameTermEdit(
  notes: readonly PlacedNote[],
  term: Term,
  newName: string,
  asksForConfirmation: boolean,
): WorkspaceEdit {
  const changes = notes
    .map(({ uri, version, note }) => ({
      textDocument: { uri, version },
      edits: minimalEdits(note, renameTerm(note, term, newName)),
    }))
    .filter(({ edits }) => edits.length > 0);
  const concernsOthers = changes.some(({ textDocument }) => textDocument.uri !== notes[0]?.uri);
  if (!asksForConfirmation || !concernsOthers) return { documentChanges: changes };
  return {
    documentChanges: changes.map(({ textDocument, edits }) =>
      TextDocumentEdit.create(textDocument, edits.map(annotated)),
    ),
    changeAnnotations: { [annotationId]: annotationOf(term, newName) },
  };
}

const annotationId = 'rename';

function annotated(edit: TextEdit): AnnotatedTextEdit {
  return { ...edit, annotationId };
}

function annotationOf({ taxonomy, text }: Term, newName: string): ChangeAnnotation {
  return { label: labelOf(taxonomy, text, newName), needsConfirmation: true };
}

function labelOf(taxonomy: string, text: string, newName: string): string {
  switch (taxonomy) {
    case 'tags':
      return localised('Rename the tag "{0}" to "{1}"', text, newName);
    case 'categories':
      return localised('Rename the category "{0}" to "{1}"', text, newName);
    default:
      return localised('Rename "{0}" in {2} to "{1}"', text, newName, taxonomy);
  }
}
