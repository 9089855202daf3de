import {
  CodeActionKind,
  CompletionTriggerKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { answering } from './answers';
import { type ClientAbilities, readAbilities } from './clientAbilities';
import { fixAllKind } from './features/codeActions';
import { complete, triggerCharacters } from './features/completion/completion';
import { source } from './features/diagnostics';
import { folding } from './features/folding';
import { useLocale } from './features/localised';
import { flatOutline, outline } from './features/outline';
import { neighbour, segmentAt, segments } from './features/segments';
import { NoteActions } from './noteActions';
import { NoteFindings } from './noteFindings';
import { OpenDocument } from './openDocument';
import {
  type InitializationOptions,
  type NeighbourParams,
  neighbourRequest,
  type PositionParams,
  type SegmentsParams,
  segmentAtRequest,
  segmentsRequest,
} from './protocol';
import { PushedDiagnostics } from './pushedDiagnostics';
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
    const abilities = readAbilities(params);
    useLocale(params.locale);
    serve(connection, platform, documents, params, abilities);
    return initializeResult(abilities);
  });
  documents.listen(connection);
  connection.listen();
}

function initializeResult(abilities: ClientAbilities): InitializeResult {
  const capabilities: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: 'Episode Notes' },
    foldingRangeProvider: true,
    completionProvider: { triggerCharacters },
  };
  if (abilities.pullsDiagnostics) {
    capabilities.diagnosticProvider = {
      identifier: source,
      interFileDependencies: false,
      workspaceDiagnostics: false,
    };
  }
  if (abilities.takesCodeActions) {
    capabilities.codeActionProvider = {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
      resolveProvider: abilities.resolvesEdits,
    };
  }
  return { capabilities, serverInfo: { name: 'Episode Notes' } };
}

function serve(
  connection: Connection,
  platform: Platform,
  documents: TextDocuments<OpenDocument>,
  params: InitializeParams,
  abilities: ClientAbilities,
): void {
  const options = params.initializationOptions as InitializationOptions | null | undefined;
  const settings = new SettingsStore(connection, abilities.answersConfiguration, options?.settings);
  const onFailure = (code: string, error: unknown) =>
    connection.console.error(`${code} failed: ${error instanceof Error ? error.stack : error}`);
  const findings = new NoteFindings(platform.letOthersIn, onFailure);
  const actions = new NoteActions(documents, settings, findings, abilities, onFailure);
  const pushed = abilities.pullsDiagnostics
    ? undefined
    : new PushedDiagnostics(connection, documents, settings, findings, platform.letOthersIn);
  const noteOf = (params: SegmentsParams) => documents.get(params.textDocument.uri)?.note;

  connection.onInitialized(() => {
    if (!abilities.registersConfiguration) return;
    const section = 'episodeNotes';
    connection.client
      .register(DidChangeConfigurationNotification.type, { section })
      .catch((error) => onFailure('registration', error));
  });
  connection.onDidChangeConfiguration((change) => {
    settings.change(change.settings);
    if (abilities.refreshesDiagnostics) connection.languages.diagnostics.refresh();
    pushed?.refresh();
  });
  documents.onDidClose(({ document }) => settings.close(document.uri));

  if (abilities.pullsDiagnostics) {
    const nothing = { kind: 'full' as const, items: [] };
    connection.languages.diagnostics.on(
      answering(connection, 'diagnostics', nothing, async ({ textDocument }, token) => {
        const document = documents.get(textDocument.uri);
        if (document?.note === undefined) return nothing;
        const { version } = document;
        const own = await settings.of(document.uri);
        const isStale = () => token.isCancellationRequested || document.version !== version;
        return { kind: 'full' as const, items: await findings.diagnostics(document, own, isStale) };
      }),
    );
  }
  connection.onDocumentSymbol(
    answering(connection, 'outline', [], (params) => {
      const note = noteOf(params);
      if (note === undefined) return [];
      return abilities.nestsSymbols ? outline(note) : flatOutline(note, params.textDocument.uri);
    }),
  );
  connection.onFoldingRanges(
    answering(connection, 'folding', [], (params) => {
      const note = noteOf(params);
      return note === undefined ? [] : folding(note, abilities.foldLimit);
    }),
  );
  connection.onCompletion(
    answering(connection, 'completion', [], (params) => {
      const note = noteOf(params);
      if (note === undefined) return [];
      const wasAsked = params.context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
      return complete(note, params.position, abilities, wasAsked);
    }),
  );
  if (abilities.takesCodeActions) {
    connection.onCodeAction(
      answering(connection, 'code actions', [], (params, token) => actions.list(params, token)),
    );
    if (abilities.resolvesEdits) {
      connection.onCodeActionResolve((action, token) => actions.resolve(action, token));
    }
  }
  connection.onRequest(
    segmentsRequest,
    answering(connection, segmentsRequest, [], (params: SegmentsParams) => {
      const note = noteOf(params);
      return note === undefined ? [] : segments(note);
    }),
  );
  connection.onRequest(
    segmentAtRequest,
    answering(connection, segmentAtRequest, null, (params: PositionParams) => {
      const note = noteOf(params);
      return note === undefined ? null : segmentAt(note, params.position);
    }),
  );
  connection.onRequest(
    neighbourRequest,
    answering(connection, neighbourRequest, null, (params: NeighbourParams) => {
      const note = noteOf(params);
      return note === undefined ? null : neighbour(note, params.position, params.direction);
    }),
  );
}
