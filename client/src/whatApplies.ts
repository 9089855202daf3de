import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type WhatAppliesParams,
  type WhatAppliesResult,
  whatAppliesRequest,
} from '../../server/src/protocol/protocol';
import type { NoteServer } from './noteServer';
import { canBeNote } from './servedDocuments';

const scheme = 'episode-notes-applies';

/**
 * The command that shows which settings count for the document in the active editor, on a page of
 * plain text; the page is written anew whenever the command is used.
 */
export function serveWhatApplies(server: NoteServer): Disposable {
  const page = new AppliedPage(server);
  return Disposable.from(
    page.changed,
    workspace.registerTextDocumentContentProvider(scheme, page),
    commands.registerCommand('episodeNotes.showWhatApplies', async () => {
      const document = window.activeTextEditor?.document;
      if (document === undefined || !canBeNote(document)) return;
      const name = document.uri.path.split('/').at(-1);
      const uri = Uri.from({
        scheme,
        path: `/${name}.txt`,
        query: document.uri.toString(),
      });
      page.changed.fire(uri);
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    }),
  );
}

class AppliedPage implements TextDocumentContentProvider {
  readonly changed = new EventEmitter<Uri>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly server: NoteServer) {}

  async provideTextDocumentContent({ query }: Uri): Promise<string> {
    const params: WhatAppliesParams = { textDocument: { uri: query } };
    const text = await this.server.request<WhatAppliesResult>(whatAppliesRequest, params);
    return text ?? l10n.t('The note is not open, or Episode Notes is not running.');
  }
}
