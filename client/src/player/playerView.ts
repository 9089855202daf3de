import {
  commands,
  type Disposable,
  l10n,
  Uri,
  type WebviewView,
  type WebviewViewProvider,
  window,
} from 'vscode';
import { showStatusMessage } from '../segments';
import { pageLanguage } from '../views/pageLanguage';
import { wayToMpv } from './choosePlayer';
import type { Mpv } from './mpv/mpv';
import type { Player } from './player';
import { playerPageHtml } from './playerPageHtml';
import { type PlayerTexts, playerPageMessage, type ToPlayerPage } from './viewMessages';
import { type PlayerPageHost, ViewPlayer } from './viewPlayer';

const playerViewId = 'episodeNotes.player';

/** The view "Player": a page of VS Code that plays what VS Code can decode. */
export class PlayerView implements WebviewViewProvider, PlayerPageHost, Disposable {
  private view: WebviewView | undefined;
  private player: ViewPlayer | undefined;
  private served: Uri | undefined;
  /** Called when the page, which VS Code makes anew as it likes, can receive messages. */
  private whenReady: (() => void)[] = [];
  private isReady = false;
  private readonly registered: Disposable;

  /** @param extensionUri the folder that the extension is installed in */
  constructor(
    private readonly extensionUri: Uri,
    private readonly mpv: Mpv | undefined,
  ) {
    this.registered = window.registerWebviewViewProvider(playerViewId, this, {
      // It goes on playing while another view or no panel is shown.
      webviewOptions: { retainContextWhenHidden: true },
    });
  }

  /** Shows the view, without taking the focus from the note, and gives its player. */
  async open(): Promise<Player> {
    await commands.executeCommand('setContext', 'episodeNotes.usesPlayerView', true);
    await commands.executeCommand(`${playerViewId}.focus`, { preserveFocus: true });
    await this.ready();
    this.player?.dispose();
    const way = wayToMpv(this.mpv);
    const tooLong =
      way === undefined
        ? l10n.t('The recording has more than 500 MB, which the view cannot hold.')
        : l10n.t(
            'The recording has more than 500 MB, which the view cannot hold. mpv plays it: {0}',
            way,
          );
    this.player = new ViewPlayer(this, tooLong, showStatusMessage);
    return this.player;
  }

  resolveWebviewView(view: WebviewView): void {
    this.view = view;
    this.isReady = false;
    view.webview.onDidReceiveMessage((message: unknown) => this.receive(message));
    view.onDidDispose(() => {
      if (this.view !== view) return;
      this.view = undefined;
      this.isReady = false;
      this.player?.end(l10n.t('The player was closed. The next key opens it again.'));
    });
    this.setRoots();
    const { webview } = view;
    const address = (name: string) =>
      webview.asWebviewUri(Uri.joinPath(this.folder, name)).toString();
    webview.html = playerPageHtml({
      script: address('player.js'),
      styles: address('player.css'),
      source: webview.cspSource,
    });
  }

  send(message: ToPlayerPage): void {
    void this.view?.webview.postMessage(message);
  }

  async serve(file: Uri): Promise<string> {
    const folder = Uri.joinPath(file, '..');
    if (this.served?.toString() !== folder.toString()) {
      this.served = folder;
      // VS Code loads the page anew.
      this.isReady = false;
      this.setRoots();
      await this.ready();
    }
    return this.view?.webview.asWebviewUri(file).toString() ?? '';
  }

  dispose(): void {
    this.registered.dispose();
    this.player?.dispose();
  }

  private get folder(): Uri {
    return Uri.joinPath(this.extensionUri, 'dist/player');
  }

  private setRoots(): void {
    if (this.view === undefined) return;
    const localResourceRoots = [this.folder, ...(this.served ? [this.served] : [])];
    this.view.webview.options = { enableScripts: true, localResourceRoots };
  }

  private ready(): Promise<void> {
    if (this.isReady) return Promise.resolve();
    return new Promise((resolve) => this.whenReady.push(resolve));
  }

  private receive(message: unknown): void {
    const known = playerPageMessage(message);
    if (known?.kind !== 'ready') {
      if (known !== undefined) this.player?.take(known);
      return;
    }
    this.isReady = true;
    const texts = playerTexts(wayToMpv(this.mpv));
    this.send({ kind: 'texts', texts, language: pageLanguage() });
    const waiting = this.whenReady;
    this.whenReady = [];
    for (const resolve of waiting) resolve();
  }
}

/** @param way the command that installs mpv; undefined where it cannot run */
function playerTexts(way: string | undefined): PlayerTexts {
  const withWay = (sentence: string) =>
    way === undefined ? sentence : l10n.t('{0} mpv plays it: {1}', sentence, way);
  return {
    label: l10n.t('Recording of the episode'),
    empty: l10n.t('Play the recording of a note to see and hear it here.'),
    loading: l10n.t('Loading…'),
    codec: withWay(l10n.t('VS Code cannot play {0} here.', '{0}')),
    silent: withWay(
      l10n.t('VS Code cannot decode {0} here, so that something is not heard or seen.', '{0}'),
    ),
    broken: withWay(l10n.t('VS Code cannot play this recording.')),
    blocked: l10n.t('Click into the player once, so that it may play.'),
  };
}
