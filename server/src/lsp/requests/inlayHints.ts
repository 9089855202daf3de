import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { Slices } from '../../base/timeSlices';
import { inlayHints } from '../../features/inlayHints';
import type { Session } from '../session';
import { currentNoteWithSettings } from './currentNote';
import { answering, documentUri, mustHaveRange } from './handlers';

/**
 * Answers what is shown between the author's words, as the author has set it.
 *
 * @param letOthersIn resolves when messages that wait have had their turn
 */
export function answerInlayHints(session: Session, letOthersIn: () => Promise<void>): void {
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
        const slices = new Slices(now.isStale, letOthersIn);
        return inlayHints(now.note, params.range, now.settings, slices);
      },
    ),
  );
}
