import type { CancellationToken } from 'vscode-languageserver';
import { unfilledMessage, unreadableMessage } from '../../features/newNote/archetypeMessages';
import { archetypeNote, type NamedArchetype } from '../../features/newNote/archetypeNote';
import { localised } from '../../l10n/localised';
import { fixed, open, openText, snippetOf } from '../../note/templates/template';
import { type NewNoteParams, type NewNoteResult, newNoteRequest } from '../../protocol/protocol';
import { readArchetype } from '../files/archetypes';
import type { Session } from '../session';
import { documentUri, safeHandler } from './handlers';

/** Answers `episodeNotes/newNote`. */
export function answerNewNotes(session: Session): void {
  const { connection, onFailure } = session;
  connection.onRequest(
    newNoteRequest,
    safeHandler<NewNoteParams, NewNoteResult>(
      onFailure,
      newNoteRequest,
      () => null,
      async (params, token) => {
        const uri = documentUri(params);
        const archetype = await archetypeFor(session, uri, token);
        return archetype === undefined ? null : newNote(session, uri, params, archetype);
      },
    ),
  );
}

/** The archetype of a new file; undefined if there is none. */
export async function archetypeFor(
  { files }: Session,
  uri: string,
  token: CancellationToken,
): Promise<NamedArchetype | undefined> {
  const archetype = await readArchetype(files, uri, token);
  return archetype && { ...archetype, now: new Date() };
}

async function newNote(
  { settings, documents }: Session,
  uri: string,
  { title }: NewNoteParams,
  archetype: NamedArchetype,
): Promise<NewNoteResult> {
  const { name, text } = archetype;
  if (text === undefined) return { message: unreadableMessage(name) };
  const isKnown = typeof title === 'string' && title.trim() !== '';
  const words = {
    title: isKnown ? fixed(title.trim()) : open(localised('Title of the episode')),
    part: localised('Title of the part'),
    segment: localised('Title of the segment'),
    point: localised('What is said'),
  };
  const own = await settings.of(uri);
  // Settings are cached until a document is closed, and this one is not open.
  if (documents.get(uri) === undefined) settings.close(uri);
  const { template, unfilled } = archetypeNote({ ...archetype, text }, words, true, own);
  const message = unfilledMessage(name, unfilled);
  const snippet = snippetOf(openText(template));
  return message === undefined ? { snippet } : { snippet, message };
}
