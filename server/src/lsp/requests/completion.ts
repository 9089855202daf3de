import {
  type CancellationToken,
  type CompletionContext,
  type CompletionItem,
  type CompletionParams,
  CompletionTriggerKind,
  type Position,
} from 'vscode-languageserver';
import { complete, resolveCompletion } from '../../features/completion/completion';
import type { Said } from '../../features/completion/cursorLine';
import { frontMatterCursor } from '../../features/completion/frontMatterCursor';
import { keyItems } from '../../features/completion/keyItems';
import { newNoteItems } from '../../features/completion/newNoteItems';
import { silencingItems } from '../../features/completion/silencingItems';
import { aroundCue, cueOf } from '../../features/completion/transcriptTimes';
import { sharedKeyAt, valueItems } from '../../features/completion/valueItems';
import { configItems } from '../../features/siteFile/siteFileCompletion';
import { usedValues } from '../../features/workspace/valueUsage';
import type { Note } from '../../note/note';
import { isConfigFile } from '../../settings/siteFileName';
import type { Transcripts } from '../files/transcripts';
import type { WorkspaceNotes } from '../files/workspaceNotes';
import type { Session } from '../session';
import { Cancelled } from '../timeSlices';
import { answering, documentUri, mustHavePosition } from './handlers';

/** Completes notes from what they hold, and front matter from that of the whole workspace. */
export function answerCompletion(
  session: Session,
  workspace: WorkspaceNotes,
  transcripts: Transcripts,
): void {
  const { connection, onFailure } = session;
  const completion = new NoteCompletion(session, workspace, transcripts);
  connection.onCompletion(
    answering(
      onFailure,
      'completion',
      () => [],
      (params, token) => completion.list(params, token),
    ),
  );
  connection.onCompletionResolve(
    answering(
      onFailure,
      'completion item',
      (item) => item,
      (item) => completion.resolve(item),
    ),
  );
}

const beginsWithBracket = /^ {0,3}[(（[【]/;

/** Longer notes are not looked through for whether they are blank. In UTF-16 code units. */
const longestBlank = 100;

const quote = '"';

/** Whether the author asked, or typed a word, rather than a trigger character. */
function isAsked(context: CompletionContext | undefined): boolean {
  return context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
}

class NoteCompletion {
  constructor(
    private readonly session: Session,
    private readonly workspace: WorkspaceNotes,
    private readonly transcripts: Transcripts,
  ) {}

  async list(params: CompletionParams, token: CancellationToken): Promise<CompletionItem[]> {
    const uri = documentUri(params);
    mustHavePosition(params);
    const { documents, abilities } = this.session;
    const { position, context } = params;
    const wasAsked = isAsked(context);
    const document = documents.get(uri);
    if (document === undefined) return [];
    if (isConfigFile(uri)) {
      const trigger = wasAsked ? undefined : context?.triggerCharacter;
      return configItems(document.text, position, abilities, trigger);
    }
    const { note, languageId } = document;
    const mayBeBlank = note === undefined ? languageId === 'markdown' : note.length < longestBlank;
    if (wasAsked && mayBeBlank && document.text.trim() === '') {
      return this.#newNote(uri, document.text, params);
    }
    if (note === undefined) {
      return this.#complete(uri, document.blankPost(position.line), params, token);
    }
    const silencing = silencingItems(note, position, abilities.editorCommands);
    if (silencing !== undefined) return silencing;
    const mayBeFrontMatter = wasAsked || context?.triggerCharacter === quote;
    const items = mayBeFrontMatter && (await this.#frontMatter(uri, note, params, token));
    return items || this.#complete(uri, note, params, token);
  }

  /** What continues the outline; nothing for a file that is no note. */
  async #complete(
    uri: string,
    note: Note | undefined,
    { position, context }: CompletionParams,
    token: CancellationToken,
  ): Promise<CompletionItem[]> {
    if (note === undefined) return [];
    const said = await this.#said(uri, note, position);
    if (token.isCancellationRequested) throw new Cancelled();
    return complete(note, position, this.session.abilities, isAsked(context), said);
  }

  async resolve(item: CompletionItem): Promise<CompletionItem> {
    const place = cueOf(item);
    if (place === undefined) return resolveCompletion(item);
    const note = this.session.documents.get(place.uri)?.note;
    const { transcript } = note ? await this.transcripts.of(place.uri, note) : {};
    const documentation = transcript && aroundCue(transcript, place.cue);
    return documentation === undefined ? item : { ...item, documentation };
  }

  /** What is said in the episode, on a line that may begin with times. */
  async #said(uri: string, note: Note, { line }: Position): Promise<Said | undefined> {
    if (!beginsWithBracket.test(note.lineText(line))) return undefined;
    const { transcript } = await this.transcripts.of(uri, note);
    return transcript && { uri, transcript };
  }

  async #newNote(uri: string, text: string, { position }: CompletionParams) {
    const { settings, abilities } = this.session;
    const line = text.split(/\r\n|\r|\n/)[position.line];
    if (line === undefined) return [];
    return newNoteItems(position, line.length, await settings.of(uri), abilities.snippets);
  }

  /** Undefined outside of front matter. */
  async #frontMatter(
    uri: string,
    note: Note,
    { position, context }: CompletionParams,
    token: CancellationToken,
  ): Promise<CompletionItem[] | undefined> {
    const { settings, abilities } = this.session;
    const there = frontMatterCursor(note, position);
    if (there === undefined) return undefined;
    const wasAsked = isAsked(context);
    // Behind the quote that closes a value the next Tab or Enter is not meant for a list.
    if (!wasAsked && there.typed !== quote) return [];
    // An editor that closed the quote just typed may have both replaced: then a comma can follow.
    const at = wasAsked ? there : { ...there, inside: undefined };
    const own = await settings.of(uri);
    const key = sharedKeyAt(at);
    if (key === undefined) return [...keyItems(at, own, abilities), ...valueItems(at, [], own)];
    const files = await this.workspace.read(token);
    const { start, end } = at.place.token;
    const typed = at.source.slice(start, end).replace(/^["']|["']$/g, '');
    const readings = files.map(({ reading }) => reading);
    return valueItems(at, usedValues(readings, key, typed), own);
  }
}
