import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol/protocol';

/** What the client can do, as far as it changes what the server does. */
export interface ClientCapabilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly nestsSymbols: boolean;
  readonly takesCodeActions: boolean;
  readonly resolvesEdits: boolean;
  readonly takesVersionedEdits: boolean;
  readonly snippets: boolean;
  /** It shows Markdown in a hover. */
  readonly markdown: boolean;
  readonly labelDetails: boolean;
  readonly editorCommands: boolean;
  readonly timeCommands: boolean;
  readonly snippetEdits: boolean;
  /** It takes offers to format single files while it runs. */
  readonly registersFormatting: boolean;
  readonly readsFiles: boolean;
  readonly tellsFolders: boolean;
  readonly preparesRename: boolean;
  readonly registersRename: boolean;
  readonly asksForConfirmation: boolean;
  readonly showsProgress: boolean;
  /** The most folds that it takes of one file. */
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
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true && resolvable?.includes('edit') === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    editorCommands: options?.editorCommands === true,
    timeCommands: options?.timeCommands === true,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true &&
      textDocument.onTypeFormatting?.dynamicRegistration === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    readsFiles: options?.readsFiles === true,
    tellsFolders: workspace?.workspaceFolders === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    registersRename: textDocument?.rename?.dynamicRegistration === true,
    asksForConfirmation:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    showsProgress: window?.workDoneProgress === true,
    foldLimit: textDocument?.foldingRange?.rangeLimit ?? undefined,
  };
}
