import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serverFlags } from '../../client/src/serverFlags';
import type { Edit } from './edits';

export const noteUri = 'file:///note.md';

/** Flags by which a server collects its garbage when it is asked to. */
export const collecting = ['--expose-gc', '--require', './test/bench/collectGarbage.cjs'];

/** The built server in a process of its own, with us as a client that is sent the findings. */
export class ServerProcess {
  readonly #published = new Set<(published: PublishDiagnosticsParams) => void>();
  /** How many sets of findings have come so far. */
  publications = 0;
  #version = 0;

  private constructor(
    private readonly child: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {
    connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.publications++;
      for (const listener of this.#published) listener(params as PublishDiagnosticsParams);
    });
  }

  /**
   * Resolves when the server has answered `initialize`.
   *
   * @param flags Node's, beside those that our client starts the server with
   * @param rootUri the folder that the client has open
   * @param capabilities of the client, beside an outline with levels
   */
  static async start(
    flags: readonly string[] = [],
    rootUri: string | null = null,
    capabilities: Pick<ClientCapabilities, 'workspace'> = {},
  ): Promise<ServerProcess> {
    const args = [...serverFlags, ...flags, process.env.EPISODE_NOTES_BENCH_SERVER!, '--stdio'];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    if (flags.length === 0) child.stderr.pipe(process.stderr);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    const server = new ServerProcess(child, connection);
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      capabilities: {
        ...capabilities,
        textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
      },
    });
    await connection.sendNotification('initialized', {});
    return server;
  }

  /** Opens a note in place of the one before. Resolves when the text is written out. */
  open(text: string): Promise<void> {
    if (this.#version > 0) {
      void this.connection.sendNotification('textDocument/didClose', {
        textDocument: { uri: noteUri },
      });
    }
    const textDocument = { uri: noteUri, languageId: 'markdown', version: ++this.#version, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Sends an edit of the open note. */
  change(edit: Edit): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: noteUri, version: ++this.#version },
      contentChanges: [edit],
    });
  }

  /** Resolves with the findings of the text as it was sent last, which must be before they come. */
  findings(): Promise<PublishDiagnosticsParams['diagnostics']> {
    const wanted = this.#version;
    return new Promise((resolve) => {
      const listener = ({ version, diagnostics }: PublishDiagnosticsParams) => {
        if (version !== wanted) return;
        this.#published.delete(listener);
        resolve(diagnostics);
      };
      this.#published.add(listener);
    });
  }

  /** A request that costs the server nothing: its answer shows that it listens. */
  ping(): Promise<unknown> {
    return this.ask('textDocument/foldingRange', { textDocument: { uri: 'file:///unknown.md' } });
  }

  ask(method: string, params: object): Promise<unknown> {
    return this.connection.sendRequest(method, params);
  }

  /** Resident memory in MB, as Linux counts it; undefined elsewhere. */
  get residentMegabytes(): number | undefined {
    if (process.platform !== 'linux') return undefined;
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1]) / 1024;
  }

  /** What is in use, in MB, of the heap of a server that was started with `collecting`. */
  async heapMegabytes(): Promise<number> {
    const said = once(this.child.stderr!, 'data');
    this.child.kill('SIGUSR2');
    const [bytes] = await said;
    return Number(bytes) / 1_000_000;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.connection.dispose();
    this.child.kill();
    await ended;
  }
}
