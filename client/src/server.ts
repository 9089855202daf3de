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

/** How the server is started and stopped where the extension runs. */
export interface Platform {
  /** Starts it; `extension` is the folder that the extension is installed in. */
  startServer(extension: Uri, log: LogOutputChannel, events: ServerEvents): BaseLanguageClient;
  /** Stops what `startServer` has started, in whatever state that is. */
  stopClient(client: BaseLanguageClient, log: LogOutputChannel): Promise<void>;
}

/** The server, a process or a worker: started, asked, started again when it dies, stopped. */
export class NoteServer implements Disposable {
  private readonly becameReady = new EventEmitter<void>();
  /** Fires whenever the server begins to answer, after the first start and after each restart. */
  readonly onDidBecomeReady = this.becameReady.event;
  private readonly ceased = new EventEmitter<void>();
  /** Fires whenever the server ceases to answer, for a while or for good. */
  readonly onDidCease = this.ceased.event;

  private readonly crashes = new CrashLimit();
  private client: Promise<BaseLanguageClient> | undefined;
  private answers = false;
  /** Counts the starts, so that what an earlier server still has to say is known to be old. */
  private run = 0;

  /**
   * Nothing runs before `start`.
   *
   * @param loadPlatform loads the protocol library, so that activation does not wait for it
   */
  constructor(
    private readonly extension: Uri,
    private readonly loadPlatform: () => Promise<Platform>,
    private readonly log: LogOutputChannel,
  ) {}

  /**
   * Starts the server unless it runs. Returns at once; `onDidBecomeReady` says when it answers,
   * and requests made before that wait for it.
   */
  start(): void {
    if (this.client !== undefined) return;
    const run = ++this.run;
    const ended = () => {
      if (run === this.run) this.startAgain();
    };
    this.client = this.launch({
      ready: () => {
        if (run !== this.run) return;
        this.answers = true;
        this.becameReady.fire();
      },
      ended,
    });
    this.client.catch((error) => {
      this.log.error(error);
      ended();
    });
  }

  /** Whether nothing answers and nothing will until somebody starts the server. */
  get isStopped(): boolean {
    return this.client === undefined;
  }

  /** Whether requests are answered now, and not only once the server has started. */
  get isReady(): boolean {
    return this.answers;
  }

  /** Stops the server in whatever state it is, and starts it with a fresh count of crashes. */
  async restart(): Promise<void> {
    this.crashes.reset();
    await this.stop();
    this.start();
  }

  /**
   * The server's answer to one of our own requests; undefined where there is none: the server is
   * not running, the request was cancelled, or it failed, which the log tells.
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
    this.ceased.dispose();
  }

  private async launch(events: ServerEvents): Promise<BaseLanguageClient> {
    const { startServer } = await this.loadPlatform();
    return startServer(this.extension, this.log, events);
  }

  private async stop(): Promise<void> {
    const running = this.client;
    this.client = undefined;
    this.run++;
    this.cease();
    const client = await running?.catch(() => undefined);
    if (client === undefined) return;
    const { stopClient } = await this.loadPlatform();
    await stopClient(client, this.log);
  }

  private cease(): void {
    this.answers = false;
    this.ceased.fire();
  }

  private startAgain(): void {
    this.client = undefined;
    this.cease();
    if (this.crashes.allowsRestartAfterDeath(Date.now())) this.start();
    else void this.tellThatItStaysDown();
  }

  private async tellThatItStaysDown(): Promise<void> {
    const restart = l10n.t('Restart');
    const showLog = l10n.t('Show Log');
    const text = l10n.t('Episode Notes has stopped working several times and stays stopped.');
    const answer = await window.showErrorMessage(text, restart, showLog);
    if (answer === restart) await this.restart();
    if (answer === showLog) this.log.show();
  }
}
