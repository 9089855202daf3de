import {
  CodeActionKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { fixAllKind } from '../features/codeActions/fixAll';
import { silenceKind } from '../features/codeActions/silencing';
import { sourceActionKinds } from '../features/codeActions/sourceActions';
import { triggerCharacters } from '../features/completion/completion';
import { formattingCharacters } from '../features/formatting/onTypeFormatting';
import { legend } from '../features/semanticTokens';
import { checkCommands } from '../protocol/checkProtocol';
import type { ClientCapabilities } from './clientCapabilities';
import { diagnosticOptions } from './requests/diagnosticsRegistration';

/** The server's capabilities, without those that this client does not support. */
export function capabilitiesFor(client: ClientCapabilities): ServerCapabilities {
  const capabilities: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: 'Episode Notes' },
    foldingRangeProvider: true,
    completionProvider: { triggerCharacters, resolveProvider: true },
    documentHighlightProvider: true,
    referencesProvider: true,
    hoverProvider: true,
    semanticTokensProvider: { legend, full: true, range: true },
    workspaceSymbolProvider: true,
    inlayHintProvider: true,
    documentLinkProvider: { resolveProvider: true },
    selectionRangeProvider: true,
  };
  if (client.hasWorkspaceFolders) {
    capabilities.workspace = { workspaceFolders: { supported: true, changeNotifications: true } };
  }
  if (client.needsCheckCommands) {
    capabilities.executeCommandProvider = { commands: Object.values(checkCommands) };
  }
  if (!client.registersRename) {
    capabilities.renameProvider = client.preparesRename ? { prepareProvider: true } : true;
  }
  if (client.pullsDiagnostics && !client.registersDiagnostics) {
    capabilities.diagnosticProvider = diagnosticOptions;
  }
  if (!client.registersFormatting) {
    const { first: firstTriggerCharacter, more: moreTriggerCharacter } = formattingCharacters;
    capabilities.documentFormattingProvider = true;
    capabilities.documentRangeFormattingProvider = true;
    capabilities.documentOnTypeFormattingProvider = { firstTriggerCharacter, moreTriggerCharacter };
  }
  if (client.supportsCodeActions) {
    capabilities.codeActionProvider = {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        fixAllKind,
        ...sourceActionKinds,
        CodeActionKind.RefactorRewrite,
        CodeActionKind.RefactorMove,
        silenceKind,
      ],
      resolveProvider: client.resolvesEdits,
    };
  }
  return capabilities;
}
