import type { Connection } from 'vscode-languageserver';
import type { OnFailure } from '../checking/blockFindings';
import type { ClientCapabilities } from './clientCapabilities';
import type { WorkspaceFiles } from './files/fileReader';
import type { FileWatcher } from './files/fileWatcher';
import type { Transcripts } from './files/transcripts';
import type { OpenDocuments } from './openDocuments';
import type { NoteFindings } from './requests/findingsCache';
import type { HugoSites } from './settings/hugoSites';
import type { SettingsStore } from './settings/settingsStore';
import type { ConfigFiles } from './settings/siteFiles';
import type { TimeSlices } from './timeSlices';

/** The state of one client's session, from initialisation to its end. */
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
  readonly watcher: FileWatcher;
  readonly transcripts: Transcripts;
  /** Returns the URI of a rule's documentation, by the rule's code. */
  readonly rulePage?: (code: string) => string;
  readonly onFailure: OnFailure;
}
