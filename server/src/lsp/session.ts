import type { Connection } from 'vscode-languageserver';
import type { OnFailure } from '../checking/blockFindings';
import type { ClientCapabilities } from './clientCapabilities';
import type { WorkspaceFiles } from './files/fileReader';
import type { WatchedFiles } from './files/fileWatcher';
import type { OpenDocuments } from './openDocuments';
import type { NoteFindings } from './requests/findingsCache';
import type { HugoSites } from './settings/hugoSites';
import type { SettingsStore } from './settings/settingsStore';
import type { ConfigFiles } from './settings/siteFiles';
import type { TimeSlices } from './timeSlices';

/** What one client and the server have in common from initialisation to the end. */
export interface Session {
  readonly connection: Connection;
  readonly documents: OpenDocuments;
  readonly client: ClientCapabilities;
  /** The author's language, as in LSP's `InitializeParams.locale`. */
  readonly locale: string | undefined;
  readonly settings: SettingsStore;
  readonly configs: ConfigFiles;
  readonly sites: HugoSites;
  readonly slices: TimeSlices;
  readonly findings: NoteFindings;
  readonly files: WorkspaceFiles;
  readonly watched: WatchedFiles;
  /** Gives the place where the client explains a rule, by its code. */
  readonly rulePage?: (code: string) => string;
  readonly onFailure: OnFailure;
}
