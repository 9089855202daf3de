import { whatApplies } from '../../features/whatApplies';
import {
  type WhatAppliesParams,
  type WhatAppliesResult,
  whatAppliesRequest,
} from '../../protocol/protocol';
import type { Session } from '../session';
import { documentUri, safeHandler } from './handlers';

/** Tells which settings, configuration and files of an episode count for a document. */
export function answerWhatApplies(session: Session): void {
  const { connection, documents, configs, settings, sites, onFailure } = session;
  connection.onRequest(
    whatAppliesRequest,
    safeHandler<WhatAppliesParams, WhatAppliesResult>(
      onFailure,
      whatAppliesRequest,
      () => null,
      async (params) => {
        const document = documents.get(documentUri(params));
        if (document === undefined) return null;
        const { uri, note } = document;
        const [files, editor, site, transcript] = await Promise.all([
          configs.above(uri),
          settings.ofEditor(uri),
          sites.above(uri),
          note === undefined ? {} : session.transcripts.of(uri, note),
        ]);
        return whatApplies({ uri, note, files, editor, site, transcript });
      },
    ),
  );
}
