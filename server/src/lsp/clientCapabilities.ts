import {
  type InitializeParams,
  MarkupKind,
  type WorkspaceClientCapabilities,
} from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol/protocol';

/** The client's capabilities on which the server's behaviour depends. */
export interface ClientCapabilities {
  readonly pullsDiagnostics: boolean;
  /** The client asks for workspace diagnostics once they are registered, for *Check All Notes*. */
  readonly registersDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly supportsConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly nestsSymbols: boolean;
  readonly supportsCodeActions: boolean;
  readonly resolvesEdits: boolean;
  readonly supportsVersionedEdits: boolean;
  readonly snippets: boolean;
  /** The client shows Markdown in hovers, and prefers it to plain text. */
  readonly markdown: boolean;
  readonly labelDetails: boolean;
  readonly editorCommands: boolean;
  readonly timeCommands: boolean;
  readonly snippetEdits: boolean;
  /** The client supports dynamic registration for all three kinds of formatting. */
  readonly registersFormatting: boolean;
  readonly readsFiles: boolean;
  /**
   * The client has no commands of its own to check all notes. Neovim sends commands to a server and
   * names no capability for it.
   */
  readonly needsCheckCommands: boolean;
  readonly hasWorkspaceFolders: boolean;
  readonly preparesRename: boolean;
  readonly registersRename: boolean;
  readonly supportsChangeAnnotations: boolean;
  readonly showsProgress: boolean;
  /** The maximum number of folding ranges per file; undefined where there is no limit. */
  readonly foldLimit: number | undefined;
}

export function readClientCapabilities({
  capabilities,
  initializationOptions,
}: InitializeParams): ClientCapabilities {
  const { textDocument, workspace, window } = capabilities ?? {};
  const options = initializationOptions as InitializationOptions | null | undefined;
  const resolvable = textDocument?.codeAction?.resolveSupport?.properties;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    registersDiagnostics:
      options?.checksAllNotes === true && textDocument?.diagnostic?.dynamicRegistration === true,
    refreshesDiagnostics: refreshesDiagnostics(workspace),
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    supportsConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    supportsCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true && resolvable?.includes('edit') === true,
    supportsVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdown: textDocument?.hover?.contentFormat?.find(isMarkupKind) === MarkupKind.Markdown,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    editorCommands: options?.editorCommands === true,
    timeCommands: options?.timeCommands === true,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true &&
      textDocument.onTypeFormatting?.dynamicRegistration === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    readsFiles: options?.readsFiles === true,
    needsCheckCommands: options?.checksAllNotes !== true,
    hasWorkspaceFolders: workspace?.workspaceFolders === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    registersRename: textDocument?.rename?.dynamicRegistration === true,
    supportsChangeAnnotations:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    showsProgress: window?.workDoneProgress === true,
    foldLimit: textDocument?.foldingRange?.rangeLimit ?? undefined,
  };
}

/** Of the formats that a client names, the first that is known is the one it prefers. */
function isMarkupKind(format: unknown): boolean {
  return format === MarkupKind.Markdown || format === MarkupKind.PlainText;
}

/** LSP 3.17 names it `diagnostics` in its text and `diagnostic` in its table: some clients say this. */
function refreshesDiagnostics(
  workspace:
    | (WorkspaceClientCapabilities & { diagnostic?: WorkspaceClientCapabilities['diagnostics'] })
    | undefined,
): boolean {
  const { diagnostics, diagnostic } = workspace ?? {};
  return diagnostics?.refreshSupport === true || diagnostic?.refreshSupport === true;
}
