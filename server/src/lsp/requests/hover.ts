import type { Hover, HoverParams } from 'vscode-languageserver';
import { hover } from '../../features/hover/hover';
import { markdown, plainText } from '../../features/hover/hoverMarkup';
import { siteFileHover } from '../../features/siteFile/siteFileHover';
import { isConfigFile } from '../../settings/siteFileName';
import type { Session } from '../session';
import { Cancelled } from '../timeSlices';
import { currentNoteWithSettings } from './currentNote';
import { documentUri, requirePosition, safeHandler } from './handlers';

/** Answers `textDocument/hover`, for notes and for a site's settings file. */
export function answerHovers(session: Session): void {
  const { connection, documents, client, findings, onFailure } = session;
  connection.onHover(
    safeHandler<HoverParams, Hover | null>(
      onFailure,
      'hover',
      () => null,
      async (params, token) => {
        const uri = documentUri(params);
        requirePosition(params);
        if (isConfigFile(uri)) {
          const text = documents.get(uri)?.text;
          return text === undefined ? null : siteFileHover(text, params.position, client.markdown);
        }
        const now = await currentNoteWithSettings(session, uri, token);
        if (now === undefined) return null;
        const { note, settings } = now;
        const { termKeys } = settings.site;
        const found = await findings.of(now);
        const transcript = () => session.transcripts.of(uri, note);
        const facts = { uri, findings: found, termKeys, transcript };
        const markup = client.markdown ? markdown : plainText;
        const answer = await hover(note, params.position, facts, markup);
        if (now.token.isCancellationRequested) throw new Cancelled();
        return answer;
      },
    ),
  );
}
