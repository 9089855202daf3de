import {
  BulkRegistration,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type DocumentSelector,
} from 'vscode-languageserver';
import { unescaped } from '../../base/unescaped';
import { formattingCharacters } from '../../features/formatting/onTypeFormatting';
import type { Session } from '../session';

/**
 * Registers formatting for each open note, not for all Markdown files: where two formatters are
 * registered for a file, an editor asks the author which one to use, and ordinary posts may have
 * one of their own.
 */
export function registerFormatting({ connection, documents, onFailure }: Session): void {
  const registrations = new Map<string, Promise<{ dispose(): void } | undefined>>();
  const register = (uri: string) =>
    connection.client.register(registrationFor(uri)).catch((error) => {
      onFailure('registration', error);
      return undefined;
    });
  const update = (uri: string, isNote: boolean) => {
    const known = registrations.get(uri);
    if ((known !== undefined) === isNote) return;
    if (known === undefined) registrations.set(uri, register(uri));
    else {
      registrations.delete(uri);
      void known.then((registration) => registration?.dispose());
    }
  };
  documents.onDidChangeContent(({ document }) => update(document.uri, document.note !== undefined));
  documents.onDidClose(({ document }) => update(document.uri, false));
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
 * Selects a single file by its path. Characters with a meaning in patterns (LSP 3.18, "Pattern"),
 * and backslashes, are replaced by "?", which matches any character.
 */
function selectorFor(uri: string): DocumentSelector {
  const [, scheme = '', rest = ''] = /^([^:/?#]+):(?:\/\/[^/?#]*)?([^?#]*)/.exec(uri) ?? [];
  const path = unescaped(rest).replace(/^\/(?=[a-z]:)/i, '');
  return [
    { scheme, pattern: `**${path.startsWith('/') ? '' : '/'}${path.replace(/[*?{}[\]\\]/g, '?')}` },
  ];
}
