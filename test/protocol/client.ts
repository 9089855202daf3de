import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import {
  CancellationToken,
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type LogMessageParams,
  type MessageConnection,
  MessageType,
  type PublishDiagnosticsParams,
  type Registration,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type Unregistration,
  type UnregistrationParams,
} from 'vscode-languageserver/node';

const serverModule = path.join(import.meta.dirname, '../../dist/server.js');
const running = new Set<TestClient>();

/**
 * Starts the built server as an editor would: a process that speaks over its standard streams.
 *
 * @param flags Node's
 */
export function spawnServer(flags: readonly string[] = []): ChildProcess {
  const args = [...flags, serverModule, '--stdio'];
  return spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
}

/** What the client says about itself, and how it answers the server's questions. */
export interface ClientOptions {
  readonly capabilities?: object;
  readonly locale?: string;
  /** The folder that it has open. */
  readonly rootUri?: string;
  readonly workspaceFolders?: readonly string[];
  readonly initializationOptions?: unknown;
  /** What it answers when it is asked for the section `episodeNotes`. */
  readonly settings?: (uri: string) => unknown;
  /** Node's, for the server's process. */
  readonly flags?: readonly string[];
}

/** A client that can do everything the server makes use of. */
export const able = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** A client of another kind than ours, with a server of its own. */
export class TestClient {
  readonly logged: LogMessageParams[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registered: Registration[] = [];
  readonly unregistered: Unregistration[] = [];
  initialized!: InitializeResult;
  stderr = '';
  #waiting: { wants: () => boolean; resolve: () => void }[] = [];

  private constructor(
    readonly process: ChildProcess,
    readonly connection: MessageConnection,
  ) {}

  /** Starts a server and initialises it. `endAll` ends it. */
  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const server = spawnServer(options.flags);
    const reader = new StreamMessageReader(server.stdout!);
    // A server that is killed amid a message would keep the reader's timer, and the tests, running.
    reader.partialMessageTimeout = 0;
    const connection = createMessageConnection(reader, new StreamMessageWriter(server.stdin!));
    const client = new TestClient(server, connection);
    running.add(client);
    client.#listen(options);
    client.initialized = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: options.rootUri ?? null,
      ...(options.workspaceFolders && {
        workspaceFolders: options.workspaceFolders.map((uri) => ({ uri, name: uri })),
      }),
      capabilities: options.capabilities ?? {},
      ...(options.locale !== undefined && { locale: options.locale }),
      ...(options.initializationOptions !== undefined && {
        initializationOptions: options.initializationOptions,
      }),
    });
    await client.notify('initialized', {});
    return client;
  }

  /** @param token withdraws the request */
  request<T>(
    method: string,
    params: unknown,
    token: CancellationToken = CancellationToken.None,
  ): Promise<T> {
    return this.connection.sendRequest(method, params, token);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = 'markdown', version = 1): Promise<void> {
    const textDocument = { uri, languageId, version, text };
    return this.notify('textDocument/didOpen', { textDocument });
  }

  change(uri: string, version: number, ...contentChanges: object[]): Promise<void> {
    const textDocument = { uri, version };
    return this.notify('textDocument/didChange', { textDocument, contentChanges });
  }

  /** Asks for the findings of a document. */
  async pull(uri: string): Promise<Diagnostic[]> {
    const textDocument = { uri };
    const report = await this.request<{ kind: string; items: Diagnostic[] }>(
      'textDocument/diagnostic',
      { textDocument },
    );
    assert.equal(report.kind, 'full');
    return report.items;
  }

  /** The findings that the server publishes for a version of a document, once it does. */
  async pushed(uri: string, version: number): Promise<Diagnostic[]> {
    const find = () => this.published.findLast((one) => one.uri === uri && one.version === version);
    await this.until(() => find() !== undefined);
    return find()!.diagnostics;
  }

  /** Waits until messages, or what is written on the error stream, have made something true. */
  until(wants: () => boolean): Promise<void> {
    if (wants()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ wants, resolve }));
  }

  /** Resolves when the server asks for something that takes no parameters; it is answered. */
  requested(method: string): Promise<void> {
    return new Promise((resolve) => {
      this.connection.onRequest(method, () => {
        resolve();
        return null;
      });
    });
  }

  /** Everything the server has logged as an error, and whatever it wrote on its error stream. */
  get failures(): string[] {
    const errors = this.logged.filter(({ type }) => type === MessageType.Error);
    return [...errors.map(({ message }) => message), ...(this.stderr === '' ? [] : [this.stderr])];
  }

  /** Shuts the server down as the protocol has it; gives its exit code. */
  async stop(): Promise<number | null> {
    running.delete(this);
    await this.request('shutdown', undefined);
    const exit = once(this.process, 'exit');
    await this.notify('exit', undefined);
    const [code] = await exit;
    this.connection.dispose();
    return code;
  }

  kill(): void {
    running.delete(this);
    this.connection.dispose();
    this.process.kill('SIGKILL');
  }

  #listen({ settings }: ClientOptions): void {
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
      this.#lookAgain();
    });
    const { connection } = this;
    connection.onNotification('window/logMessage', (params) => this.#take(this.logged, params));
    connection.onNotification('textDocument/publishDiagnostics', (params) =>
      this.#take(this.published, params),
    );
    connection.onRequest('client/registerCapability', (params: RegistrationParams) => {
      for (const one of params.registrations) this.#take(this.registered, one);
      return null;
    });
    connection.onRequest('client/unregisterCapability', (params: UnregistrationParams) => {
      for (const one of params.unregisterations) this.#take(this.unregistered, one);
      return null;
    });
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: { scopeUri: string }[] }) =>
        items.map(({ scopeUri }) => settings?.(scopeUri) ?? null),
    );
    connection.onRequest('episodeNotes/listFolder', () => []);
    connection.onUnhandledNotification(() => {});
    connection.listen();
  }

  #take<T>(into: T[], message: T): void {
    into.push(message);
    this.#lookAgain();
  }

  #lookAgain(): void {
    const ready = this.#waiting.filter(({ wants }) => wants());
    this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
    for (const { resolve } of ready) resolve();
  }
}

/** Ends whatever server a test has left running. */
export function endAll(): void {
  for (const client of running) client.kill();
}
