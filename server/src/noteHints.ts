import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { answering, documentUri, mustHaveRange } from './answers';
import { inlayHints } from './features/inlayHints';
import { Slices } from './features/slices';
import type { Session } from './session';

/**
 * Answers what is shown between the author's words, as the author has set it.
 *
 * @param letOthersIn resolves when messages that wait have had their turn
 */
export function answerInlayHints(session: Session, letOthersIn: () => Promise<void>): void {
  const { connection, documents, settings, onFailure } = session;
  connection.languages.inlayHint.on(
    answering<InlayHintParams, InlayHint[]>(
      onFailure,
      'inlay hints',
      () => [],
      async (params, token) => {
        const uri = documentUri(params);
        mustHaveRange(params);
        if (documents.get(uri)?.note === undefined) return [];
        const own = await settings.of(uri);
        const document = documents.get(uri);
        if (document?.note === undefined) return [];
        const { note, version } = document;
        const isStale = () =>
          token.isCancellationRequested || documents.get(uri)?.version !== version;
        return inlayHints(note, params.range, own, new Slices(isStale, letOthersIn));
      },
    ),
  );
}
