import { shownTranscript } from '../../features/transcript/shownTranscript';
import {
  type TranscriptAnswer,
  type TranscriptParams,
  transcriptRequest,
  transcriptsChangedNotification,
} from '../../protocol/transcriptProtocol';
import type { Session } from '../session';
import { documentUri, safeHandler } from './handlers';

/** Answers the requests of the client's transcript view. */
export function answerTranscriptRequests(session: Session): void {
  const { connection, documents, transcripts, slices, onFailure } = session;
  let isUsed = false;
  connection.onRequest<TranscriptAnswer, void>(
    transcriptRequest,
    safeHandler<TranscriptParams, TranscriptAnswer>(
      onFailure,
      transcriptRequest,
      () => null,
      async (params, token) => {
        isUsed = true;
        const uri = documentUri(params);
        const document = documents.get(uri);
        const note = document?.note ?? document?.blankPost();
        if (note === undefined) return null;
        const { known } = params;
        const found = await transcripts.of(uri, note);
        return slices.run(
          shownTranscript(found, typeof known === 'string' ? known : undefined),
          token,
        );
      },
    ),
  );
  // Other clients do not know the notification.
  transcripts.onChange(() => {
    if (!isUsed) return;
    connection
      .sendNotification(transcriptsChangedNotification)
      .catch((error) => onFailure(transcriptsChangedNotification, error));
  });
}
