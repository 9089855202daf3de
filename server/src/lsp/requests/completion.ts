import {
  type CancellationToken,
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import {
  type CompletionFacts,
  complete,
  completeOutline,
  resolveCompletion,
} from '../../features/completion/completion';
import { newNoteItems } from '../../features/completion/newNoteItems';
import { cueOf, textAroundCue } from '../../features/completion/transcriptTimes';
import { siteFileItems } from '../../features/siteFile/siteFileCompletion';
import type { Note } from '../../note/note';
import { isConfigFile } from '../../settings/siteFileName';
import type { WorkspaceNotes } from '../files/workspaceNotes';
import type { Session } from '../session';
import { Cancelled } from '../timeSlices';
import { documentUri, requirePosition, safeHandler } from './handlers';
import { archetypeFor } from './notesFromArchetypes';

/** Answers `textDocument/completion` and `completionItem/resolve`. */
export function answerCompletion(session: Session, workspace: WorkspaceNotes): void {
  const { connection, onFailure } = session;
  const completion = new NoteCompletion(session, workspace);
  connection.onCompletion(
    safeHandler(
      onFailure,
      'completion',
      () => [],
      (params, token) => completion.list(params, token),
    ),
  );
  connection.onCompletionResolve(
    safeHandler(
      onFailure,
      'completion item',
      (item) => item,
      (item) => completion.resolve(item),
    ),
  );
}

/** The maximum length of a note that is checked for being blank. In UTF-16 code units. */
const maxBlankLength = 100;

/** So long a completion waits for the notes of the workspace to be read. Milliseconds. */
const maxWait = 500;

/** The typed trigger character; undefined where completion was triggered in another way. */
function triggerOf(context: CompletionContext | undefined): string | undefined {
  if (context?.triggerKind !== CompletionTriggerKind.TriggerCharacter) return undefined;
  return context.triggerCharacter ?? '';
}

class NoteCompletion {
  constructor(
    private readonly session: Session,
    private readonly workspace: WorkspaceNotes,
  ) {}

  /** Incomplete while notes of the workspace are still being read. */
  async list(
    params: CompletionParams,
    token: CancellationToken,
  ): Promise<CompletionItem[] | CompletionList> {
    let isIncomplete = false;
    const items = await this.#items(params, token, () => {
      isIncomplete = true;
    });
    return isIncomplete ? { isIncomplete, items } : items;
  }

  async #items(
    params: CompletionParams,
    token: CancellationToken,
    onIncomplete: () => void,
  ): Promise<CompletionItem[]> {
    const uri = documentUri(params);
    requirePosition(params);
    const { documents, client } = this.session;
    const { position } = params;
    const trigger = triggerOf(params.context);
    const document = documents.get(uri);
    if (document === undefined) return [];
    if (isConfigFile(uri)) return siteFileItems(document.text, position, client, trigger);
    const { note } = document;
    const mayBeBlank = note === undefined ? document.isMarkdown : note.length < maxBlankLength;
    if (trigger === undefined && mayBeBlank && document.text.trim() === '') {
      return client.snippets ? this.#newNoteItems(uri, document.text, params, token) : [];
    }
    const facts = (one: Note) => this.#facts(uri, one, token, onIncomplete);
    if (note !== undefined) {
      return complete(note, position, trigger, client, facts(note));
    }
    const post = document.blankPost(position.line);
    if (post === undefined) return [];
    return completeOutline(post, position, trigger, client, facts(post));
  }

  async resolve(item: CompletionItem): Promise<CompletionItem> {
    const cuePlace = cueOf(item);
    if (cuePlace === undefined) return resolveCompletion(item);
    const note = this.session.documents.get(cuePlace.uri)?.note;
    const { transcript } = note ? await this.session.transcripts.of(cuePlace.uri, note) : {};
    const documentation = transcript && textAroundCue(transcript, cuePlace.cue);
    return documentation === undefined ? item : { ...item, documentation };
  }

  #facts(
    uri: string,
    note: Note,
    token: CancellationToken,
    onIncomplete: () => void,
  ): CompletionFacts {
    return {
      settings: () => this.session.settings.of(uri),
      readings: async (keys) => {
        const { files, isComplete } = await this.workspace.readFor(maxWait, keys);
        if (token.isCancellationRequested) throw new Cancelled();
        if (!isComplete) onIncomplete();
        return files.map(({ reading }) => reading);
      },
      transcript: async () => {
        const { transcript } = await this.session.transcripts.of(uri, note);
        if (token.isCancellationRequested) throw new Cancelled();
        return transcript && { uri, transcript };
      },
    };
  }

  async #newNoteItems(
    uri: string,
    text: string,
    { position }: CompletionParams,
    token: CancellationToken,
  ) {
    const { settings } = this.session;
    const line = text.split(/\r\n|\r|\n/)[position.line];
    if (line === undefined) return [];
    const archetype = await archetypeFor(this.session, uri, token);
    return newNoteItems(position, line.length, await settings.of(uri), archetype);
  }
}
