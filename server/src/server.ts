import {
  type Connection,
  DidChangeConfigurationNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { logFailure } from './answers';
import { capabilitiesFor } from './capabilities';
import { readAbilities } from './clientAbilities';
import { useLocale } from './features/localised';
import { answerCodeActions } from './noteActions';
import { NoteFindings } from './noteFindings';
import { answerNoteRequests } from './noteRequests';
import { OpenDocument } from './openDocument';
import type { InitializationOptions } from './protocol';
import { answerDiagnostics } from './pulledDiagnostics';
import { PushedDiagnostics } from './pushedDiagnostics';
import type { Session } from './session';
import { SettingsStore } from './settingsStore';

/** What differs between the places where the server runs. */
export interface Platform {
  /** Resolves when messages that wait have had their turn. */
  letOthersIn(): Promise<void>;
}

/** Serves one client over a connection until it ends. */
export function startServer(connection: Connection, platform: Platform): void {
  const documents = new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, text) => new OpenDocument(uri, languageId, version, text),
    update(document, changes, version) {
      document.update(changes, version);
      return document;
    },
  });
  connection.onInitialize((params) => {
    useLocale(params.locale);
    const abilities = readAbilities(params);
    const options = params.initializationOptions as InitializationOptions | null | undefined;
    const settings = new SettingsStore(
      connection,
      abilities.answersConfiguration,
      options?.settings,
    );
    const onFailure = logFailure(connection);
    const findings = new NoteFindings(platform.letOthersIn, onFailure);
    serve({ connection, documents, abilities, settings, findings, onFailure }, platform);
    return { capabilities: capabilitiesFor(abilities), serverInfo: { name: 'Episode Notes' } };
  });
  documents.listen(connection);
  connection.listen();
}

function serve(session: Session, platform: Platform): void {
  const { abilities } = session;
  answerNoteRequests(session);
  if (abilities.takesCodeActions) answerCodeActions(session, platform.letOthersIn);
  if (abilities.pullsDiagnostics) {
    answerDiagnostics(session);
    followSettings(session, () => {
      if (abilities.refreshesDiagnostics) session.connection.languages.diagnostics.refresh();
    });
  } else {
    const pushed = new PushedDiagnostics(session, platform.letOthersIn);
    followSettings(session, () => pushed.refresh());
  }
}

/** Drops settings when they change or their document is closed. */
function followSettings(
  { connection, documents, abilities, settings, onFailure }: Session,
  onChange: () => void,
): void {
  connection.onInitialized(() => {
    if (!abilities.registersConfiguration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: 'episodeNotes' })
      .catch((error) => onFailure('registration', error));
  });
  connection.onDidChangeConfiguration((change) => {
    settings.change(change?.settings);
    onChange();
  });
  documents.onDidClose(({ document }) => settings.close(document.uri));
}
