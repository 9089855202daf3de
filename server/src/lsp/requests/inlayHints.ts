import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../../features/inlayHints';
import type { Session } from '../session';
import { currentNoteWithSettings } from './currentNote';
import { answering, documentUri, mustHaveRange } from './handlers';

/**
 * Answers what is shown between the author's words, as the author has set it.
 */
export function answerInlayHints(session: Session): void {
  const { connection, onFailure } = session;
  connection.languages.inlayHint.on(
    answering<InlayHintParams, InlayHint[]>(
      onFailure,
      'inlay hints',
      () => [],
      async (params, token) => {
        const uri = documentUri(params);
        mustHaveRange(params);
        const now = await currentNoteWithSettings(session, uri, token);
        if (now === undefined) return [];
        const hints = inlayHints(now.note, params.range, now.settings);
        return session.slices.run(hints, now.token);
      },
    ),
  );
}
