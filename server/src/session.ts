import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { ClientAbilities } from './clientAbilities';
import type { NoteFindings } from './noteFindings';
import type { OpenDocument } from './openDocument';
import type { OnFailure } from './rules/blockFindings';
import type { SettingsStore } from './settingsStore';

/** What one client and the server have in common from initialisation to the end. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<OpenDocument>;
  readonly abilities: ClientAbilities;
  readonly settings: SettingsStore;
  readonly findings: NoteFindings;
  readonly onFailure: OnFailure;
}
