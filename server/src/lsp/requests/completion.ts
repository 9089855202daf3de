import {
  type CancellationToken,
  type CompletionContext,
  type CompletionItem,
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
import { aroundCue, cueOf } from '../../features/completion/transcriptTimes';
import { configItems } from '../../features/siteFile/siteFileCompletion';
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

/** Longer notes are not looked through for whether they are blank. In UTF-16 code units. */
const longestBlank = 100;

/** The character that has been typed; undefined where the author asked, or typed a word. */
function triggerOf(context: CompletionContext | undefined): string | undefined {
  if (context?.triggerKind !== CompletionTriggerKind.TriggerCharacter) return undefined;
  return context.triggerCharacter ?? '';
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
    const { documents, client } = this.session;
    const { position } = params;
    const trigger = triggerOf(params.context);
    const document = documents.get(uri);
    if (document === undefined) return [];
    if (isConfigFile(uri)) return configItems(document.text, position, client, trigger);
    const { note, languageId } = document;
    const mayBeBlank = note === undefined ? languageId === 'markdown' : note.length < longestBlank;
    if (trigger === undefined && mayBeBlank && document.text.trim() === '') {
      return this.#newNote(uri, document.text, params);
    }
    if (note !== undefined) {
      return complete(note, position, trigger, client, this.#facts(uri, note, token));
    }
    const post = document.blankPost(position.line);
    if (post === undefined) return [];
    return completeOutline(post, position, trigger, client, this.#facts(uri, post, token));
  }

  async resolve(item: CompletionItem): Promise<CompletionItem> {
    const place = cueOf(item);
    if (place === undefined) return resolveCompletion(item);
    const note = this.session.documents.get(place.uri)?.note;
    const { transcript } = note ? await this.transcripts.of(place.uri, note) : {};
    const documentation = transcript && aroundCue(transcript, place.cue);
    return documentation === undefined ? item : { ...item, documentation };
  }

  #facts(uri: string, note: Note, token: CancellationToken): CompletionFacts {
    return {
      settings: () => this.session.settings.of(uri),
      readings: async (keys) =>
        (await this.workspace.read(token, keys)).map(({ reading }) => reading),
      said: async () => {
        const { transcript } = await this.transcripts.of(uri, note);
        if (token.isCancellationRequested) throw new Cancelled();
        return transcript && { uri, transcript };
      },
    };
  }

  async #newNote(uri: string, text: string, { position }: CompletionParams) {
    const { settings, client } = this.session;
    const line = text.split(/\r\n|\r|\n/)[position.line];
    if (line === undefined) return [];
    return newNoteItems(position, line.length, await settings.of(uri), client.snippets);
  }
}
