import { commands, type Disposable, type Event } from 'vscode';
import { until } from './editing';

/** What the extension tells of a view that is a page of its own. */
interface Pages<ToPage, FromPage> {
  readonly onDidSend: Event<ToPage>;
  handle(message: FromPage): Promise<void>;
}

type Message<ToPage, Kind> = Extract<ToPage, { readonly kind: Kind }>;

/** A view as its page sees it: what it is told, and what it can ask for. */
export class ShownView<ToPage extends { readonly kind: string }, FromPage> implements Disposable {
  private readonly told: ToPage[] = [];
  private readonly listener: Disposable;

  protected constructor(private readonly pages: Pages<ToPage, FromPage>) {
    this.listener = pages.onDidSend((message) => this.told.push(message));
  }

  /** The first message of a kind, of those not looked at yet, that is as wanted. */
  next<Kind extends ToPage['kind']>(
    kind: Kind,
    isWanted: (message: Message<ToPage, Kind>) => boolean = () => true,
  ): Promise<Message<ToPage, Kind>> {
    return until(this.pages.onDidSend, () => {
      const index = this.told.findIndex(
        (message) => message.kind === kind && isWanted(message as Message<ToPage, Kind>),
      );
      if (index === -1) return undefined;
      return this.told.splice(0, index + 1).at(-1) as Message<ToPage, Kind>;
    });
  }

  /** Asks as the page would. */
  take(message: FromPage): Promise<void> {
    return this.pages.handle(message);
  }

  async dispose(): Promise<void> {
    this.listener.dispose();
    await commands.executeCommand('workbench.action.closePanel');
  }
}
