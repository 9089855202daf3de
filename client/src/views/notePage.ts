import type { Event, TextEditor } from 'vscode';
import type { PictureMessage } from './pictureFeed';
import type { Place, PlayheadMessage } from './playhead';

/** What the page of any view of a note is sent. */
export type ToAnyPage = PictureMessage | PlayheadMessage;

/** What the page of any view of a note asks for. */
export type FromAnyPage =
  /** The page can receive messages and has no state yet. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'restart' }
  /** Undoes or redoes in the text; the page has no history of its own. */
  | { readonly kind: 'undo' | 'redo' };

/** A time in the recording of the note in an editor, in milliseconds. */
export interface PlaceInEditor {
  readonly editor: TextEditor;
  readonly time: number;
}

/** What the rest of the extension sees of a view of a note. */
export interface NotePage<ToPage, FromPage> {
  /** Fires with each message to the page. */
  readonly onDidSend: Event<ToPage>;
  /** Handles a message from the page; resolves when all that it asks for is done. */
  handle(message: FromPage): Promise<void>;
  /** Fires where the author wants to hear the recording of the shown note. */
  readonly onDidChooseTime: Event<PlaceInEditor>;
  /** Shows where a recording is played; undefined where none is. */
  showPlayhead(place: Place | undefined): void;
}

/** Whether a page asks for what every page can. */
export function isFromAnyPage(message: { readonly kind: string }): message is FromAnyPage {
  return ['ready', 'restart', 'undo', 'redo'].includes(message.kind);
}
