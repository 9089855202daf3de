import type { Hover, HoverParams } from 'vscode-languageserver';
import { answering, documentUri, mustHavePosition } from './answers';
import { hover } from './features/hover/hover';
import { markdown, plainText } from './features/hover/markup';
import type { Session } from './session';

/** Tells about the place under the mouse, once it is known what is found there. */
export function answerHovers(session: Session): void {
  const { connection, documents, abilities, settings, findings, onFailure } = session;
  connection.onHover(
    answering<HoverParams, Hover | null>(
      onFailure,
      'hover',
      () => null,
      async (params, token) => {
        const uri = documentUri(params);
        mustHavePosition(params);
        if (documents.get(uri)?.note === undefined) return null;
        const own = await settings.of(uri);
        const document = documents.get(uri);
        if (document?.note === undefined) return null;
        const { note, version } = document;
        const isStale = () =>
          token.isCancellationRequested || documents.get(uri)?.version !== version;
        const found = await findings.of(note, own, isStale);
        return hover(note, params.position, found, abilities.markdown ? markdown : plainText);
      },
    ),
  );
}
