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
import { answering, documentUri } from './handlers';

/**
 * Links the times of headers to the episode. One that cannot be opened is told of in the log, once
 * as long as the note is open.
 */
export function answerNoteLinks(session: Session): void {
  const { connection, documents, onFailure } = session;
  const told = new UriMap<string>();
  documents.onDidClose(({ document }) => told.delete(document.uri));
  const complain = (note: Note, uri: string) => {
    const media = unusableMedia(note, uri);
    if (media === undefined || told.get(uri) === media) return;
    told.set(uri, media);
    connection.console.warn(
      `${uri}: params.media is ${JSON.stringify(media)}, neither an http(s) URL nor a path beside the note`,
    );
  };
  connection.onDocumentLinks(
    answering<DocumentLinkParams, DocumentLink[]>(
      onFailure,
      'links',
      () => [],
      async (params, token) => {
        const uri = documentUri(params);
        const now = currentNote(session, uri, token);
        if (now === undefined) return [];
        complain(now.note, uri);
        return session.slices.run(documentLinks(now.note, uri), now.token);
      },
    ),
  );
  connection.onDocumentLinkResolve(
    answering<DocumentLink, DocumentLink>(
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
