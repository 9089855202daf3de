import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../../features/inlayHints';
import type { Session } from '../session';
import { currentNoteWithSettings } from './currentNote';
import { documentUri, requireRange, safeHandler } from './handlers';

/** Answers `textDocument/inlayHint`; the settings choose which hints there are. */
export function answerInlayHints(session: Session): void {
  const { connection, onFailure } = session;
  connection.languages.inlayHint.on(
    safeHandler<InlayHintParams, InlayHint[]>(
      onFailure,
      'inlay hints',
      () => [],
      async (params, token) => {
        const uri = documentUri(params);
        requireRange(params);
        const now = await currentNoteWithSettings(session, uri, token);
        if (now === undefined) return [];
        const hints = inlayHints(now.note, params.range, now.settings);
        return session.slices.run(hints, now.token);
      },
    ),
  );
}
