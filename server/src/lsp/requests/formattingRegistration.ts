import {
  BulkRegistration,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type DocumentSelector,
} from 'vscode-languageserver';
import { formattingCharacters } from '../../features/formatting/onTypeFormatting';
import type { Session } from '../session';

/**
 * Offers formatting for each open note by itself, to a client that takes offers while it runs. An
 * editor asks which formatter to use where several offer themselves for a file, and ordinary posts
 * may have one of their own.
 */
export function offerFormatting({ connection, documents, onFailure }: Session): void {
  const offers = new Map<string, Promise<{ dispose(): void } | undefined>>();
  const offer = (uri: string) =>
    connection.client.register(registrationFor(uri)).catch((error) => {
      onFailure('registration', error);
      return undefined;
    });
  const keep = (uri: string, isNote: boolean) => {
    const known = offers.get(uri);
    if ((known !== undefined) === isNote) return;
    if (known === undefined) offers.set(uri, offer(uri));
    else {
      offers.delete(uri);
      void known.then((registration) => registration?.dispose());
    }
  };
  documents.onDidChangeContent(({ document }) => keep(document.uri, document.note !== undefined));
  documents.onDidClose(({ document }) => keep(document.uri, false));
}

function registrationFor(uri: string): BulkRegistration {
  const documentSelector = selectorFor(uri);
  const { first: firstTriggerCharacter, more: moreTriggerCharacter } = formattingCharacters;
  const registration = BulkRegistration.create();
  registration.add(DocumentFormattingRequest.type, { documentSelector });
  registration.add(DocumentRangeFormattingRequest.type, { documentSelector });
  registration.add(DocumentOnTypeFormattingRequest.type, {
    documentSelector,
    firstTriggerCharacter,
    moreTriggerCharacter,
  });
  return registration;
}

/**
 * One file by its path. What a pattern gives a meaning of its own (LSP 3.18, "Pattern") is matched
 * by "?", and so is what separates a drive or folders on other systems.
 */
function selectorFor(uri: string): DocumentSelector {
  const [, scheme = '', rest = ''] = /^([^:/?#]+):(?:\/\/[^/?#]*)?([^?#]*)/.exec(uri) ?? [];
  const path = decoded(rest).replace(/^\/(?=[a-z]:)/i, '');
  return [
    { scheme, pattern: `**${path.startsWith('/') ? '' : '/'}${path.replace(/[*?{}[\]\\]/g, '?')}` },
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
