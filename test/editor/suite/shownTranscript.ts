import assert from 'node:assert/strict';
import { commands, extensions, type TextEditor } from 'vscode';
import type { EpisodeNotes } from '../../../client/src/extension';
import type {
  CueAction,
  FromTranscriptPage,
  ToTranscriptPage,
  ShownTranscript as TranscriptMessage,
} from '../../../client/src/transcript/messages';
import { ShownView } from './shownView';

/** The transcript view. */
export class ShownTranscript extends ShownView<ToTranscriptPage, FromTranscriptPage> {
  /** Shows the view and waits until its page, which runs in the workbench, has asked for texts. */
  static async open(): Promise<ShownTranscript> {
    const extension = extensions.getExtension<EpisodeNotes>('episode-notes.episode-notes');
    const { transcript } = await (extension ?? assert.fail()).activate();
    const shown = new ShownTranscript(transcript);
    await commands.executeCommand('episodeNotes.showTranscript');
    await shown.next('texts');
    return shown;
  }

  /** The next transcript of an editor's note. */
  transcript({ document }: TextEditor): Promise<TranscriptMessage> {
    const uri = document.uri.toString();
    return this.next('transcript', (message) => message.document === uri);
  }

  /** Does something with cues, counted from 0; the sentence that the author is told. */
  async act(action: CueAction, transcript: string, first: number, last = first): Promise<string> {
    await this.take({ kind: 'act', action, transcript, first, last });
    return (await this.next('outcome')).sentence;
  }
}
