import { Disposable, type Uri } from 'vscode';
import type { ActiveNotes } from '../activeNote';
import type { NoteServer } from '../noteServer';
import type { Timeline } from '../timeline/timelineView';
import type { TranscriptPages } from '../transcript/transcriptView';
import { EpisodePlayer } from './episodePlayer';
import { FollowPlayer } from './followPlayer';
import { HasPlayer } from './hasPlayer';
import { offerListening } from './listenActions';
import type { Mpv } from './mpv/mpv';
import { playFrom, registerPlayerCommands } from './playerCommands';
import { showPlayerStatus } from './playerStatus';
import { PlayerView } from './playerView';
import { PlayingSegment } from './playingSegment';

/**
 * Registers all that plays the recordings of notes. Nothing is started before a command asks for it.
 *
 * @param extensionUri the folder that the extension is installed in
 * @param mpv absent where no program can be started
 * @param timeline, transcript show where the recording is played, and ask for it
 */
export function registerPlayer(
  server: NoteServer,
  notes: ActiveNotes,
  extensionUri: Uri,
  mpv: Mpv | undefined,
  timeline: Timeline,
  transcript: TranscriptPages,
): Disposable & { readonly episode: EpisodePlayer } {
  const view = new PlayerView(extensionUri, mpv);
  const episode = new EpisodePlayer(server, { mpv, openView: () => view.open() });
  const hasPlayer = new HasPlayer(server, notes, episode);
  const playing = new PlayingSegment(server, episode);
  const registered = Disposable.from(
    episode,
    view,
    hasPlayer,
    playing,
    new FollowPlayer(server, episode, playing),
    showPlayerStatus(episode, hasPlayer),
    registerPlayerCommands(server, episode),
    episode.onDidChange(() => {
      const now = episode.playing;
      const place = now && { document: now.document, time: now.state.position };
      timeline.showPlayhead(place);
      transcript.showPlayhead(place);
    }),
    timeline.onDidChooseTime(
      ({ editor, time }) => void episode.playerOf(editor.document.uri.toString())?.seek(time),
    ),
    transcript.onDidChooseTime(({ editor, time }) => void playFrom(server, episode, editor, time)),
    offerListening(() => hasPlayer.value),
  );
  return { episode, dispose: () => registered.dispose() };
}
