import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { logFailure } from './answers';
import { capabilitiesFor } from './capabilities';
import { readAbilities } from './clientAbilities';
import { ConfigFiles } from './configFiles';
import { ConfigProblems } from './configProblems';
import { configName } from './features/config/configFile';
import { useLocale } from './features/localised';
import { offerFormatting } from './formattingRegistration';
import { answerFormatting } from './formattingRequests';
import { answerCodeActions } from './noteActions';
import { answerCompletion } from './noteCompletion';
import { NoteFindings } from './noteFindings';
import { answerInlayHints } from './noteHints';
import { answerHovers } from './noteHover';
import { answerNoteLinks } from './noteLinks';
import { answerRenames } from './noteRenames';
import { answerNoteRequests } from './noteRequests';
import { answerWorkspaceSymbols } from './noteSymbols';
import { OpenDocuments } from './openDocuments';
import type { InitializationOptions } from './protocol';
import { answerDiagnostics } from './pulledDiagnostics';
import { PushedDiagnostics } from './pushedDiagnostics';
import { answerRefactorRequests } from './refactorRequests';
import type { Session } from './session';
import { SettingsStore } from './settingsStore';
import { answerReferences } from './termReferences';
import { answerTimeline } from './timelineRequests';
import { Transcripts } from './transcripts';
import { WatchedFiles } from './watchedFiles';
import { type FileSystem, filesFor } from './workspaceFiles';
import { WorkspaceNotes } from './workspaceNotes';

/** What differs between the places where the server runs. */
export interface Platform {
  /** Resolves when messages that wait have had their turn. */
  letOthersIn(): Promise<void>;
  /** For clients that don't read files for the server. */
  readonly files: FileSystem;
}

/** Serves one client over a connection until it ends. */
export function startServer(connection: Connection, platform: Platform): void {
  const documents = new OpenDocuments();
  connection.onInitialize((params) => {
    useLocale(params.locale);
    const abilities = readAbilities(params);
    const options = params.initializationOptions as InitializationOptions | null | undefined;
    const onFailure = logFailure(connection);
    const rulePage = rulePageOf(options?.rulePages);
    const findings = new NoteFindings(platform.letOthersIn, onFailure, rulePage);
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [params.rootUri ?? []].flat();
    const files = filesFor(connection, abilities, platform.files, folders);
    const watched = new WatchedFiles(connection, abilities.watchesFiles, onFailure);
    const configs = new ConfigFiles(documents, files, onFailure);
    const settings = new SettingsStore(
      connection,
      (uri) => configs.above(uri),
      abilities.answersConfiguration,
      options?.settings,
    );
    const common = {
      connection,
      documents,
      abilities,
      locale: params.locale,
      settings,
      configs,
      findings,
      files,
      watched,
    };
    serve({ ...common, ...(rulePage && { rulePage }), onFailure }, platform);
    return { capabilities: capabilitiesFor(abilities), serverInfo: { name: 'Episode Notes' } };
  });
  documents.listen(connection);
  connection.listen();
}

function serve(session: Session, platform: Platform): void {
  const { abilities } = session;
  const workspace = new WorkspaceNotes(session, platform.letOthersIn);
  const transcripts = new Transcripts(session, platform.letOthersIn);
  answerNoteRequests(session);
  answerHovers(session, transcripts);
  answerCompletion(session, workspace, transcripts);
  answerWorkspaceSymbols(session, workspace, platform.letOthersIn);
  answerInlayHints(session, platform.letOthersIn);
  answerNoteLinks(session, platform.letOthersIn);
  answerTimeline(session, platform.letOthersIn);
  answerRenames(session, platform.letOthersIn);
  answerReferences(session, platform.letOthersIn);
  answerRefactorRequests(session, platform.letOthersIn);
  answerFormatting(session, platform.letOthersIn);
  if (abilities.registersFormatting) offerFormatting(session);
  if (abilities.takesCodeActions) answerCodeActions(session, platform.letOthersIn);
  if (abilities.pullsDiagnostics) {
    answerDiagnostics(session);
    followSettings(session, () => {
      if (!abilities.refreshesDiagnostics) return;
      const failed = (error: unknown) => session.onFailure('refreshing diagnostics', error);
      session.connection.languages.diagnostics.refresh().catch(failed);
    });
  } else {
    const pushed = new PushedDiagnostics(session, platform.letOthersIn);
    followSettings(session, () => pushed.refresh());
  }
}

/** Gives the place where a rule is explained; see `InitializationOptions`. */
function rulePageOf(pages: unknown): ((code: string) => string) | undefined {
  if (typeof pages !== 'string') return undefined;
  return (code) => pages.replace('{code}', code);
}

/** Drops settings when they change or their document is closed. */
function followSettings(session: Session, onFindingsChange: () => void): void {
  const { connection, documents, abilities, settings, configs, onFailure } = session;
  const problems = new ConfigProblems(session);
  const onChange = () => {
    onFindingsChange();
    if (!abilities.refreshesHints) return;
    const failed = (error: unknown) => onFailure('refreshing hints', error);
    connection.languages.inlayHint.refresh().catch(failed);
  };
  connection.onInitialized(() => {
    const failed = (error: unknown) => onFailure('registration', error);
    session.watched.watch(`**/${configName}`);
    if (!abilities.registersConfiguration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: 'episodeNotes' })
      .catch(failed);
  });
  connection.onDidChangeConfiguration((change) => {
    settings.change(change?.settings);
    problems.refresh();
    onChange();
  });
  configs.follow(session.watched, {
    changed(uri) {
      settings.forget();
      void configs.read(uri);
      onChange();
    },
    read: (uri) => problems.publish(uri),
  });
  documents.onDidClose(({ document }) => settings.close(document.uri));
}
