import {
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  Uri,
  type WebviewView,
  type WebviewViewProvider,
} from 'vscode';
import { webviewPage } from './webviewPage';

export interface PageOptions<FromPage> {
  /** The folder that the extension is installed in. */
  readonly extensionUri: Uri;
  /** The name of the page's bundle: `dist/NAME/NAME.js`, with a style sheet beside it. */
  readonly name: string;
  /** The elements of the page, without texts; see `webviewPage`. */
  readonly body: string;
  readonly log: LogOutputChannel;
  /** Validates a message of the page, which is not trusted; undefined if it is none. */
  read(message: unknown): FromPage | undefined;
  /** Does what a message asks for; a rejection is logged, as the page expects no answer. */
  handle(message: FromPage): Promise<void>;
  /** Listens, while the view exists, to all that may change what it shows. */
  listen(): Disposable;
}

/**
 * A view that is a web page. VS Code makes the page when it is shown and destroys it while it is
 * hidden; each new page says `ready` first.
 */
export class PageView<ToPage, FromPage extends { readonly kind: string }>
  implements WebviewViewProvider, Disposable
{
  private readonly sent = new EventEmitter<ToPage>();
  /** Fires with each message to the page. */
  readonly onDidSend = this.sent.event;

  private view: WebviewView | undefined;
  private isReady = false;
  private whileResolved: Disposable | undefined;

  constructor(private readonly options: PageOptions<FromPage>) {}

  /** Whether there is a page that receives messages. */
  get isListening(): boolean {
    return this.isReady;
  }

  /** Called by VS Code when the view is first shown; before that it listens to nothing. */
  resolveWebviewView(view: WebviewView): void {
    const { extensionUri, name, body } = this.options;
    this.whileResolved?.dispose();
    this.view = view;
    const { webview } = view;
    const folder = Uri.joinPath(extensionUri, 'dist', name);
    const address = (file: string) => webview.asWebviewUri(Uri.joinPath(folder, file)).toString();
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    this.whileResolved = Disposable.from(
      webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      view.onDidChangeVisibility(() => {
        if (!view.visible) this.isReady = false;
      }),
      view.onDidDispose(() => this.leave(view)),
      this.options.listen(),
    );
    webview.html = webviewPage(
      {
        script: address(`${name}.js`),
        styles: address(`${name}.css`),
        source: webview.cspSource,
      },
      body,
    );
  }

  send(message: ToPage): void {
    void this.view?.webview.postMessage(message);
    this.sent.fire(message);
  }

  /** Moves the focus to the page, if the view exists. */
  focus(): void {
    this.view?.show();
  }

  dispose(): void {
    this.whileResolved?.dispose();
    this.sent.dispose();
  }

  private receive(received: unknown): void {
    const { log, name, read, handle } = this.options;
    const message = read(received);
    if (message === undefined) {
      log.warn(`The page "${name}" sent ${JSON.stringify(received)}.`);
      return;
    }
    if (message.kind === 'ready') this.isReady = true;
    handle(message).catch((error) => log.error(error));
  }

  private leave(view: WebviewView): void {
    if (this.view !== view) return;
    this.view = undefined;
    this.isReady = false;
    this.whileResolved?.dispose();
    this.whileResolved = undefined;
  }
}
