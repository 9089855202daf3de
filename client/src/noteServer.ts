import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerEvents } from './client';
import { CrashLimit } from './crashLimit';

/** Starts and stops the server: a process on the desktop, a worker in browsers. */
export interface ServerLauncher {
  /** Starts the server; `extensionUri` is the folder that the extension is installed in. */
  launchServer(extensionUri: Uri, log: LogOutputChannel, events: ServerEvents): BaseLanguageClient;
  /** Stops a client that `launchServer` has returned, in whatever state it is. */
  stopClient(client: BaseLanguageClient, log: LogOutputChannel): Promise<void>;
}

/**
 * The life cycle of the server: starts it, restarts it after a crash, sends it requests, stops it.
 */
export class NoteServer implements Disposable {
  private readonly becameReady = new EventEmitter<void>();
  /** Fires whenever the server is ready for requests, after the first start and after restarts. */
  readonly onDidBecomeReady = this.becameReady.event;
  private readonly becameUnready = new EventEmitter<void>();
  /** Fires whenever the server is no longer ready: stopped, crashed or about to be restarted. */
  readonly onDidBecomeUnready = this.becameUnready.event;
  private readonly transcriptsChanged = new EventEmitter<void>();
  /** Fires when files that may be transcripts have changed, once one has been asked for. */
  readonly onDidChangeTranscripts = this.transcriptsChanged.event;

  private readonly crashes = new CrashLimit();
  private client: Promise<BaseLanguageClient> | undefined;
  private isAnswering = false;
  /** Counts the starts, so that events of earlier servers are ignored. */
  private generation = 0;

  /**
   * Does not start the server; `start` does.
   *
   * @param extensionUri the folder that the extension is installed in
   * @param loadLauncher loads the protocol library, so that activation does not wait for it
   */
  constructor(
    private readonly extensionUri: Uri,
    private readonly loadLauncher: () => Promise<ServerLauncher>,
    private readonly log: LogOutputChannel,
  ) {}

  /**
   * Starts the server unless it is running or starting. Returns at once; requests made before
   * `onDidBecomeReady` wait for the server.
   */
  start(): void {
    if (this.client !== undefined) return;
    const generation = ++this.generation;
    const ended = () => {
      if (generation === this.generation) this.restartAfterCrash();
    };
    this.client = this.launch({
      ready: () => {
        if (generation !== this.generation) return;
        this.isAnswering = true;
        this.becameReady.fire();
      },
      transcriptsChanged: () => {
        if (generation === this.generation) this.transcriptsChanged.fire();
      },
      answeredAfterEdit: () => this.crashes.reset(),
      ended,
    });
    this.client.catch((error) => {
      this.log.error(error);
      ended();
    });
  }

  /** Whether no server is running or starting. */
  get isStopped(): boolean {
    return this.client === undefined;
  }

  /** Whether the server has started and answers requests. */
  get isReady(): boolean {
    return this.isAnswering;
  }

  /** Stops the server in whatever state it is, and starts it with the count of crashes at zero. */
  async restart(): Promise<void> {
    this.crashes.reset();
    await this.stop();
    this.start();
  }

  /**
   * Sends one of the extension's own requests. Returns undefined if the server is not running, the
   * request was cancelled, or it failed, which is logged.
   */
  async request<Answer>(
    method: string,
    params: object,
    token?: CancellationToken,
  ): Promise<Answer | undefined> {
    try {
      const client = await this.client;
      return await client?.sendRequest<Answer>(method, params, token);
    } catch (error) {
      if (token?.isCancellationRequested !== true) this.log.error(`${method}: ${error}`);
      return undefined;
    }
  }

  async dispose(): Promise<void> {
    await this.stop();
    this.becameReady.dispose();
    this.becameUnready.dispose();
    this.transcriptsChanged.dispose();
  }

  private async launch(events: ServerEvents): Promise<BaseLanguageClient> {
    const { launchServer } = await this.loadLauncher();
    return launchServer(this.extensionUri, this.log, events);
  }

  private async stop(): Promise<void> {
    const running = this.client;
    this.client = undefined;
    this.generation++;
    this.becomeUnready();
    const client = await running?.catch(() => undefined);
    if (client === undefined) return;
    const { stopClient } = await this.loadLauncher();
    await stopClient(client, this.log);
  }

  private becomeUnready(): void {
    this.isAnswering = false;
    this.becameUnready.fire();
  }

  private restartAfterCrash(): void {
    this.client = undefined;
    this.becomeUnready();
    if (this.crashes.allowsRestart(Date.now())) this.start();
    else void this.reportRepeatedCrashes();
  }

  private async reportRepeatedCrashes(): Promise<void> {
    const restart = l10n.t('Restart');
    const showLog = l10n.t('Show Log');
    const text = l10n.t('Episode Notes has stopped working several times and stays stopped.');
    const answer = await window.showErrorMessage(text, restart, showLog);
    if (answer === restart) await this.restart();
    if (answer === showLog) this.log.show();
  }
}
