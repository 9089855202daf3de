import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  window,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CrashLimit } from './crashLimit';

/** The server process: started, asked, started again when it dies, stopped. */
export class NoteServer implements Disposable {
  private readonly becameReady = new EventEmitter<void>();
  /** Fires whenever the server begins to answer, after the first start and after each restart. */
  readonly onDidBecomeReady = this.becameReady.event;

  private readonly crashes = new CrashLimit();
  private client: Promise<LanguageClient> | undefined;
  /** Counts the starts, so that what an earlier process still has to say is known to be old. */
  private run = 0;

  /** `serverModule` is the path of the server's bundle. Nothing runs before `start`. */
  constructor(
    private readonly serverModule: string,
    private readonly log: LogOutputChannel,
  ) {}

  /**
   * Starts the server unless it runs. Returns at once; `onDidBecomeReady` says when it answers,
   * and requests made before that wait for it.
   */
  start(): void {
    if (this.client !== undefined) return;
    this.client = this.launch();
    this.client.catch((error) => this.log.error(error));
  }

  /** Whether nothing answers and nothing will until somebody starts the server. */
  get isStopped(): boolean {
    return this.client === undefined;
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
  }

  /** The protocol library loads here, so that activation itself does not wait for it. */
  private async launch(): Promise<LanguageClient> {
    const run = ++this.run;
    const { startClient } = await import('./client');
    return startClient(this.serverModule, this.log, {
      ready: () => {
        if (run === this.run) this.becameReady.fire();
      },
      ended: () => {
        if (run === this.run) this.startAgain();
      },
    });
  }

  private async stop(): Promise<void> {
    const running = this.client;
    this.client = undefined;
    this.run++;
    if (running === undefined) return;
    const { stopClient } = await import('./client');
    await stopClient(await running, this.log);
  }

  private startAgain(): void {
    this.client = undefined;
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
