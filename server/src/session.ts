import type { Connection } from 'vscode-languageserver';
import type { ClientAbilities } from './clientAbilities';
import type { ConfigFiles } from './configFiles';
import type { NoteFindings } from './noteFindings';
import type { OpenDocuments } from './openDocuments';
import type { OnFailure } from './rules/blockFindings';
import type { SettingsStore } from './settingsStore';
import type { WatchedFiles } from './watchedFiles';
import type { WorkspaceFiles } from './workspaceFiles';

/** What one client and the server have in common from initialisation to the end. */
export interface Session {
  readonly connection: Connection;
  readonly documents: OpenDocuments;
  readonly abilities: ClientAbilities;
  /** The author's language, as in LSP's `InitializeParams.locale`. */
  readonly locale: string | undefined;
  readonly settings: SettingsStore;
  readonly configs: ConfigFiles;
  readonly findings: NoteFindings;
  readonly files: WorkspaceFiles;
  readonly watched: WatchedFiles;
  /** Gives the place where the client explains a rule, by its code. */
  readonly rulePage?: (code: string) => string;
  readonly onFailure: OnFailure;
}
