import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';

/** What the client can do, as far as it changes what the server does. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly nestsSymbols: boolean;
  readonly takesCodeActions: boolean;
  readonly resolvesEdits: boolean;
  readonly takesVersionedEdits: boolean;
  readonly snippets: boolean;
  readonly suggestCommand: boolean;
  /** The most folds that it takes of one file. */
  readonly foldLimit: number | undefined;
}

export function readAbilities({
  capabilities,
  initializationOptions,
}: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  const options = initializationOptions as InitializationOptions | null | undefined;
  const resolvable = textDocument?.codeAction?.resolveSupport?.properties;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true && resolvable?.includes('edit') === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    suggestCommand: options?.suggestCommand === true,
    foldLimit: textDocument?.foldingRange?.rangeLimit,
  };
}
