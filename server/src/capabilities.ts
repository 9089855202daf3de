import {
  CodeActionKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { ClientAbilities } from './clientAbilities';
import { fixAllKind } from './features/codeActions';
import { triggerCharacters } from './features/completion/completion';
import { source } from './features/diagnostics';

/** What the server tells a client it can do: nothing that this client has no use for. */
export function capabilitiesFor(abilities: ClientAbilities): ServerCapabilities {
  const capabilities: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: 'Episode Notes' },
    foldingRangeProvider: true,
    completionProvider: { triggerCharacters },
  };
  if (abilities.pullsDiagnostics) {
    capabilities.diagnosticProvider = {
      identifier: source,
      interFileDependencies: false,
      workspaceDiagnostics: false,
    };
  }
  if (abilities.takesCodeActions) {
    capabilities.codeActionProvider = {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
      resolveProvider: abilities.resolvesEdits,
    };
  }
  return capabilities;
}
