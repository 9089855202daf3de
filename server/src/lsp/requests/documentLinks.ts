import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { UriMap } from '../../base/uriMap';
import {
  documentLinks,
  linkUri,
  resolveLink,
  unusableMedia,
} from '../../features/episode/documentLinks';
import type { Note } from '../../note/note';
import type { Session } from '../session';
import { currentNote } from './currentNote';
import { documentUri, safeHandler } from './handlers';

/**
 * Answers `textDocument/documentLink`: the times of headers link to the episode. A `params.media`
 * that cannot be opened is logged, once while the note is open.
 */
export function answerNoteLinks(session: Session): void {
  const { connection, documents, onFailure } = session;
  const logged = new UriMap<string>();
  documents.onDidClose(({ document }) => logged.delete(document.uri));
  const warnOfUnusableMedia = (note: Note, uri: string) => {
    const media = unusableMedia(note, uri);
    if (media === undefined || logged.get(uri) === media) return;
    logged.set(uri, media);
    connection.console.warn(
      `${uri}: params.media is ${JSON.stringify(media)}, neither an http(s) URL nor a path beside the note`,
    );
  };
  connection.onDocumentLinks(
    safeHandler<DocumentLinkParams, DocumentLink[]>(
      onFailure,
      'links',
      () => [],
      async (params, token) => {
        const uri = documentUri(params);
        const now = currentNote(session, uri, token);
        if (now === undefined) return [];
        warnOfUnusableMedia(now.note, uri);
        return session.slices.run(documentLinks(now.note, uri), now.token);
      },
    ),
  );
  connection.onDocumentLinkResolve(
    safeHandler<DocumentLink, DocumentLink>(
      onFailure,
      'link',
      (link) => link,
      (link) => {
        const note = documents.get(linkUri(link) ?? '')?.note;
        return note === undefined ? link : resolveLink(link, note);
      },
    ),
  );
}
