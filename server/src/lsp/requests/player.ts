import { folderOf } from '../../editing/transcriptFile';
import { borderAt } from '../../features/episode/borderAt';
import { mediumBeside, namedMedium } from '../../features/episode/mediumFile';
import { localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import {
  type BorderAtParams,
  type BorderAtResult,
  borderAtRequest,
  type MediumParams,
  type MediumResult,
  mediumRequest,
} from '../../protocol/playerProtocol';
import type { Session } from '../session';
import { documentUri, requirePosition, safeHandler } from './handlers';

/** Answers what the client's player asks of a note. */
export function answerPlayerRequests(session: Session): void {
  const { connection, documents, onFailure } = session;
  connection.onRequest<MediumResult, void>(
    mediumRequest,
    safeHandler<MediumParams, MediumResult>(
      onFailure,
      mediumRequest,
      () => null,
      (params) => {
        const uri = documentUri(params);
        const document = documents.get(uri);
        const note = document?.note ?? document?.blankPost();
        return note === undefined ? null : mediumOf(session, uri, note);
      },
    ),
  );
  connection.onRequest<BorderAtResult, void>(
    borderAtRequest,
    safeHandler<BorderAtParams, BorderAtResult>(
      onFailure,
      borderAtRequest,
      () => null,
      (params) => {
        requirePosition(params);
        const note = documents.get(documentUri(params))?.note;
        return note === undefined ? null : borderAt(note, params.position);
      },
    ),
  );
}

async function mediumOf(session: Session, uri: string, note: Note): Promise<MediumResult> {
  const named = namedMedium(uri, note);
  if (named?.uri !== undefined) return { uri: named.uri };
  if (named !== undefined) {
    return {
      problem: localised('params.media is neither an http(s) address nor a path: {0}', named.text),
      isNamed: true,
    };
  }
  const folder = folderOf(uri);
  const files = folder === undefined ? [] : await session.files.list(folder);
  const { site } = await session.settings.of(uri);
  const beside = mediumBeside(uri, files, site);
  return beside === undefined
    ? {
        problem: localised('This note names no recording, and none of its name lies beside it'),
        isNamed: false,
      }
    : { uri: beside };
}
