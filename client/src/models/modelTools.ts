import {
  type CancellationToken,
  Disposable,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  l10n,
  lm,
  MarkdownString,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  type AddSegmentsAnswer,
  type AddSegmentsParams,
  addSegmentsRequest,
  checkNoteRequest,
  type ModelAnswer,
  type ReadTranscriptParams,
  readTranscriptRequest,
} from '../../../server/src/protocol/modelProtocol';
import type { NoteServer } from '../noteServer';
import { readOnlyRefusal } from '../readOnly';
import { asEdit } from '../refactor';
import { findNote } from './findNote';

/** What a model gives; nothing of it is checked yet. */
interface Input {
  readonly note?: unknown;
}

type ReadInput = Input & Omit<ReadTranscriptParams, 'textDocument'>;
type AddInput = Input & Pick<AddSegmentsParams, 'segments'>;

/** Offers the three tools to the language models that the author uses in VS Code. */
export function registerModelTools(server: NoteServer): Disposable {
  return Disposable.from(
    lm.registerTool(
      'episodeNotes_read_transcript',
      reading<ReadInput>(server, readTranscriptRequest),
    ),
    lm.registerTool('episodeNotes_add_segments', adding(server)),
    lm.registerTool('episodeNotes_check_note', reading<Input>(server, checkNoteRequest)),
  );
}

/** A tool that changes nothing. */
function reading<Given extends Input>(
  server: NoteServer,
  method: string,
): LanguageModelTool<Given> {
  return {
    async invoke({ input: { note, ...others } }, token) {
      const document = await findNote(note);
      const answer = await ask<ModelAnswer>(server, method, document, others, token);
      requireInWorkspace(answer);
      return result(answer.text);
    },
  };
}

function adding(server: NoteServer): LanguageModelTool<AddInput> {
  const answerTo = async ({ note, segments }: AddInput, token: CancellationToken) => {
    const document = await findNote(note);
    const others = { segments };
    const answer = await ask<AddSegmentsAnswer>(
      server,
      addSegmentsRequest,
      document,
      others,
      token,
    );
    requireInWorkspace(answer);
    return { document, answer };
  };
  return {
    async prepareInvocation({ input }, token) {
      // What cannot be written is said by `invoke`: there is nothing to confirm.
      const wanted = await answerTo(input, token).catch(() => undefined);
      if (wanted === undefined) return undefined;
      const { document, answer } = wanted;
      const name = workspace.asRelativePath(document.uri);
      const { length } = answer.headers;
      const title =
        length === 1
          ? l10n.t('Add a segment to {0}?', name)
          : l10n.t('Add {0} segments to {1}?', length, name);
      const headers = new MarkdownString().appendCodeblock(answer.headers.join('\n'), 'markdown');
      return { confirmationMessages: { title, message: headers } };
    },
    async invoke({ input }, token) {
      const { document, answer } = await answerTo(input, token);
      const readOnly = await readOnlyRefusal(document);
      if (readOnly !== undefined) throw new Error(readOnly);
      const edit = new WorkspaceEdit();
      edit.set(document.uri, answer.edits.map(asEdit));
      if (document.version !== answer.version || !(await workspace.applyEdit(edit))) {
        throw new Error(l10n.t('The text has changed meanwhile, so nothing was done.'));
      }
      await window.showTextDocument(document, { preserveFocus: true, preview: false });
      return result(answer.text);
    },
  };
}

/** A stranger's note may name any file as its transcript. */
function requireInWorkspace({ transcript }: { readonly transcript?: string }): void {
  const uri = transcript === undefined ? undefined : Uri.parse(transcript);
  if (uri === undefined || workspace.getWorkspaceFolder(uri) !== undefined) return;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  throw new Error(l10n.t('{0} lies outside of the workspace, so it is not read.', name));
}

/** Asks the server about a document; rejects with a sentence for the model where it refuses. */
async function ask<Answer extends object>(
  server: NoteServer,
  method: string,
  { uri }: TextDocument,
  others: object,
  token: CancellationToken,
): Promise<Exclude<Answer, { readonly refusal: string }>> {
  server.start();
  const params = { ...others, textDocument: { uri: uri.toString() } };
  const answer = await server.request<Answer | { readonly refusal: string }>(method, params, token);
  if (!answer) throw new Error(l10n.t('Episode Notes gave no answer.'));
  if ('refusal' in answer) throw new Error(answer.refusal);
  return answer as Exclude<Answer, { readonly refusal: string }>;
}

function result(text: string): LanguageModelToolResult {
  return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
}
