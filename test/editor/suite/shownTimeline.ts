import assert from 'node:assert/strict';
import { commands, type Disposable, extensions, type TextEditor } from 'vscode';
import type { EpisodeNotes } from '../../../client/src/extension';
import type { FromPage, ToPage } from '../../../client/src/timeline/messages';
import type { TimelinePicture } from '../../../server/src/protocol/timelineProtocol';
import { until } from './editing';

type Message<Kind extends ToPage['kind']> = Extract<ToPage, { kind: Kind }>;

/** The timeline view, as its page sees it: what it is told, and what it can ask for. */
export class ShownTimeline implements Disposable {
  private readonly told: ToPage[] = [];
  private readonly listener: Disposable;

  private constructor(private readonly timeline: EpisodeNotes['timeline']) {
    this.listener = timeline.onDidSend((message) => this.told.push(message));
  }

  /** Shows the view and waits until its page, which runs in the workbench, has asked for texts. */
  static async open(): Promise<ShownTimeline> {
    const extension = extensions.getExtension<EpisodeNotes>('episode-notes.episode-notes');
    const { timeline } = await (extension ?? assert.fail()).activate();
    const shown = new ShownTimeline(timeline);
    await commands.executeCommand('episodeNotes.showTimeline');
    await shown.next('texts');
    return shown;
  }

  /** The first message of a kind, of those not looked at yet, that is as wanted. */
  next<Kind extends ToPage['kind']>(
    kind: Kind,
    isWanted: (message: Message<Kind>) => boolean = () => true,
  ): Promise<Message<Kind>> {
    return until(this.timeline.onDidSend, () => {
      const index = this.told.findIndex(
        (message) => message.kind === kind && isWanted(message as Message<Kind>),
      );
      if (index === -1) return undefined;
      return this.told.splice(0, index + 1).at(-1) as Message<Kind>;
    });
  }

  /** The next picture of an editor's note as it is now. */
  async picture({ document }: TextEditor): Promise<TimelinePicture & { version: number }> {
    const uri = document.uri.toString();
    const { picture, version } = await this.next(
      'picture',
      (message) =>
        message.document === uri &&
        message.picture !== undefined &&
        message.version === document.version,
    );
    return { ...(picture ?? assert.fail()), version };
  }

  /** Asks as the page would. */
  take(message: FromPage): Promise<void> {
    return this.timeline.handle(message);
  }

  async dispose(): Promise<void> {
    this.listener.dispose();
    await commands.executeCommand('workbench.action.closePanel');
  }
}
