import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { answering, documentUri, mustHaveRange } from './answers';
import { currentNote } from './currentNote';
import { inlayHints } from './features/inlayHints';
import { Slices } from './features/slices';
import type { Session } from './session';

/**
 * Answers what is shown between the author's words, as the author has set it.
 *
 * @param letOthersIn resolves when messages that wait have had their turn
 */
export function answerInlayHints(session: Session, letOthersIn: () => Promise<void>): void {
  const { connection, settings, onFailure } = session;
  connection.languages.inlayHint.on(
    answering<InlayHintParams, InlayHint[]>(
      onFailure,
      'inlay hints',
      () => [],
      async (params, token) => {
        const uri = documentUri(params);
        mustHaveRange(params);
        if (currentNote(session, uri, token) === undefined) return [];
        const own = await settings.of(uri);
        const now = currentNote(session, uri, token);
        if (now === undefined) return [];
        return inlayHints(now.note, params.range, own, new Slices(now.isStale, letOthersIn));
      },
    ),
  );
}
