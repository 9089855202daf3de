import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { FileSystem } from '../files/fileSystem';
import { setLocale } from '../l10n/localised';
import type { InitializationOptions } from '../protocol/protocol';
import { configName } from '../settings/siteFileName';
import { configOfPage, defaultSite } from '../site/siteConfig';
import { siteFilePatterns, siteFolderPatterns } from '../site/siteFileNames';
import { capabilitiesFor } from './capabilities';
import { readClientCapabilities } from './clientCapabilities';
import { filesFor } from './files/fileReader';
import { FileWatcher } from './files/fileWatcher';
import { Transcripts } from './files/transcripts';
import { WorkspaceFolders } from './files/workspaceFolders';
import { WorkspaceNotes } from './files/workspaceNotes';
import { answerRefused } from './messageOrder';
import { OpenDocuments } from './openDocuments';
import { AllNotes } from './requests/allNotes';
import { answerChapterRequests } from './requests/chapters';
import { answerCheckAllNotes } from './requests/checkAllNotes';
import { answerCodeActions } from './requests/codeActions';
import { answerCompletion } from './requests/completion';
import { answerCueRefactorings } from './requests/cueRefactorings';
import { answerDiagnostics } from './requests/diagnosticsPull';
import { PushedDiagnostics } from './requests/diagnosticsPush';
import { DiagnosticsRegistration } from './requests/diagnosticsRegistration';
import { answerNoteLinks } from './requests/documentLinks';
import { NoteFindings } from './requests/findingsCache';
import { answerFormatting } from './requests/formatting';
import { registerFormatting } from './requests/formattingRegistration';
import { logFailure } from './requests/handlers';
import { answerHovers } from './requests/hover';
import { answerInlayHints } from './requests/inlayHints';
import { answerModelTools } from './requests/modelTools';
import { answerNoteRequests } from './requests/noteQueries';
import { answerNewNotes } from './requests/notesFromArchetypes';
import { answerPlayerRequests } from './requests/player';
import { answerRefactorRequests } from './requests/refactor';
import { answerReferences } from './requests/references';
import { answerRenames } from './requests/rename';
import { answerTimeline } from './requests/timeline';
import { answerTranscriptRequests } from './requests/transcript';
import { answerWhatApplies } from './requests/whatApplies';
import { answerWorkspaceSymbols } from './requests/workspaceSymbols';
import type { Session } from './session';
import { ConfigProblems } from './settings/configProblems';
import { HugoSites } from './settings/hugoSites';
import { SettingsStore } from './settings/settingsStore';
import { ConfigFiles } from './settings/siteFiles';
import { TimeSlices } from './timeSlices';

/** What differs between Node and a web worker. */
export interface ServerPlatform {
  /** The version of the package. */
  readonly version: string;
  /** Resolves after the messages that are waiting have been handled. */
  yieldToEventLoop(): Promise<void>;
  /** Used for a client that does not read files for the server. */
  readonly files: FileSystem;
}

/** Serves one client over a connection until it ends. */
export function serveConnection(connection: Connection, platform: ServerPlatform): void {
  const documents = new OpenDocuments();
  connection.onInitialize((params) => {
    setLocale(params.locale);
    const client = readClientCapabilities(params);
    const options = params.initializationOptions as InitializationOptions | null | undefined;
    const onFailure = logFailure(connection);
    const rulePage = rulePageOf(options?.rulePages);
    const slices = new TimeSlices(platform.yieldToEventLoop);
    const findings = new NoteFindings(slices, onFailure, rulePage);
    const told = params.workspaceFolders?.map(({ uri }) => uri) ?? [params.rootUri ?? []].flat();
    const folders = new WorkspaceFolders(told);
    const files = filesFor(connection, client, platform.files, folders);
    const watcher = new FileWatcher(connection, client.watchesFiles, onFailure);
    const isWatched = client.watchesFiles || client.readsFiles;
    const configs = new ConfigFiles(documents, files, onFailure, isWatched);
    const sites = new HugoSites(connection, files, onFailure);
    const settings = new SettingsStore(
      connection,
      async (uri) => (await configs.above(uri)).map(({ values }) => values),
      async (uri) => configOfPage((await sites.above(uri))?.config ?? defaultSite, uri),
      client.supportsConfiguration,
      options?.settings,
    );
    const common = {
      connection,
      documents,
      client,
      locale: params.locale,
      settings,
      configs,
      sites,
      slices,
      findings,
      files,
      watcher,
      onFailure,
    };
    const transcripts = new Transcripts(common);
    registerHandlers({ ...common, transcripts, ...(rulePage && { rulePage }) }, folders);
    return {
      capabilities: capabilitiesFor(client),
      serverInfo: { name: 'Episode Notes', version: platform.version },
    };
  });
  answerRefused(connection);
  documents.listen(connection);
  connection.listen();
}

function registerHandlers(session: Session, folders: WorkspaceFolders): void {
  const { client, connection, onFailure } = session;
  const workspace = new WorkspaceNotes(session);
  const registration = new DiagnosticsRegistration(connection, onFailure);
  const allNotes = new AllNotes(session, registration);
  answerCheckAllNotes(session, allNotes);
  connection.onInitialized(() => {
    registerSettings(session);
    if (client.registersDiagnostics) registration.change(false);
    if (!client.hasWorkspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders((change) => {
      folders.change(change);
      allNotes.refresh();
    });
  });
  answerNoteRequests(session);
  answerHovers(session);
  answerCompletion(session, workspace);
  answerWorkspaceSymbols(session, workspace);
  answerInlayHints(session);
  answerNoteLinks(session);
  answerNewNotes(session);
  answerTimeline(session);
  answerWhatApplies(session);
  answerRenames(session, workspace);
  answerReferences(session, workspace);
  answerRefactorRequests(session);
  answerChapterRequests(session);
  answerCueRefactorings(session);
  answerModelTools(session);
  answerPlayerRequests(session);
  answerTranscriptRequests(session);
  answerFormatting(session);
  if (client.registersFormatting) registerFormatting(session);
  if (client.supportsCodeActions) answerCodeActions(session);
  followSettings(session, allNotes, refreshOpenNotes(session, allNotes));
}

/** Makes the function that has the findings of open notes asked for or published again. */
function refreshOpenNotes(session: Session, allNotes: AllNotes): () => void {
  const { client, connection, onFailure } = session;
  if (!client.pullsDiagnostics) {
    const pushed = new PushedDiagnostics(session);
    return () => pushed.refresh();
  }
  answerDiagnostics(session, allNotes);
  if (!client.refreshesDiagnostics) return () => {};
  const failed = (error: unknown) => onFailure('refreshing diagnostics', error);
  return () => void connection.languages.diagnostics.refresh().catch(failed);
}

/** Has the client tell of changes of the settings, the editor's and those in a site's files. */
function registerSettings({ connection, client, watcher, onFailure }: Session): void {
  watcher.watch(`**/${configName}`);
  for (const pattern of siteFilePatterns) watcher.watch(pattern);
  for (const pattern of siteFolderPatterns) watcher.watchFolders(pattern);
  if (!client.registersConfiguration) return;
  connection.client
    .register(DidChangeConfigurationNotification.type, { section: 'episodeNotes' })
    .catch((error) => onFailure('registration', error));
}

/** Returns the URI of a rule's documentation by its code; see `InitializationOptions`. */
function rulePageOf(pages: unknown): ((code: string) => string) | undefined {
  if (typeof pages !== 'string') return undefined;
  return (code) => pages.replace('{code}', code);
}

/**
 * Drops cached settings when they change or their document is closed, and follows transcripts.
 *
 * @param refreshOpen called when findings of open notes may have changed by it
 */
function followSettings(session: Session, allNotes: AllNotes, refreshOpen: () => void): void {
  const { connection, documents, client, settings, configs, sites, transcripts, onFailure } =
    session;
  const problems = new ConfigProblems(session);
  const onChange = () => {
    allNotes.refresh();
    refreshOpen();
    if (!client.refreshesHints) return;
    const failed = (error: unknown) => onFailure('refreshing hints', error);
    connection.languages.inlayHint.refresh().catch(failed);
  };
  connection.onDidChangeConfiguration((change) => {
    settings.change(change?.settings);
    problems.refresh();
    onChange();
  });
  configs.follow(session.watcher, {
    changed(uri) {
      settings.forget();
      void configs.read(uri);
      onChange();
    },
    read: (uri) => problems.publish(uri),
  });
  sites.follow(documents, session.watcher, () => {
    settings.forget();
    onChange();
  });
  transcripts.onChange(refreshOpen);
  documents.onDidClose(({ document }) => settings.close(document.uri));
}
