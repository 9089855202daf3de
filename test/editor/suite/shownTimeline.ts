import assert from 'node:assert/strict';
import { commands, extensions, type TextEditor } from 'vscode';
import type { EpisodeNotes } from '../../../client/src/extension';
import type { FromPage, ToPage } from '../../../client/src/timeline/messages';
import type { TimelinePicture } from '../../../server/src/protocol/timelineProtocol';
import { ShownView } from './shownView';

/** The timeline view. */
export class ShownTimeline extends ShownView<ToPage, FromPage> {
  /** Shows the view and waits until its page, which runs in the workbench, has asked for texts. */
  static async open(): Promise<ShownTimeline> {
    const extension = extensions.getExtension<EpisodeNotes>('episode-notes.episode-notes');
    const { timeline } = await (extension ?? assert.fail()).activate();
    const shown = new ShownTimeline(timeline);
    await commands.executeCommand('episodeNotes.showTimeline');
    await shown.next('texts');
    return shown;
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
}
