import {
  commands,
  Disposable,
  l10n,
  ProgressLocation,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import {
  type BorderAtParams,
  type BorderAtResult,
  borderAtRequest,
} from '../../../server/src/protocol/playerProtocol';
import type { PlayerRefactoring } from '../../../server/src/protocol/protocol';
import type { NoteServer } from '../noteServer';
import { placeToRefactor, runRefactoring } from '../refactor';
import {
  activeNoteEditor,
  reportNoSegments,
  segmentAtCursor,
  showStatusMessage,
} from '../segments';
import { formatInUsualStyle } from '../timeText';
import { chooseMedia } from './chooseMedia';
import type { EpisodePlayer } from './episodePlayer';
import type { Player } from './player';

const second = 1000;
/** How far back and forth the keys go, in milliseconds. */
const step = 3 * second;
const longStep = 10 * second;
/** What is heard on either side of a border, in milliseconds. */
const aroundBorder = 1.5 * second;
const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

type Work = (player: Player, editor: TextEditor, isNew: boolean) => Promise<void>;

/** Registers the commands that play the recording of the note in the active editor. */
export function registerPlayerCommands(server: NoteServer, episode: EpisodePlayer): Disposable {
  const played = (work: Work) => () => withPlayer(server, episode, work);
  const moved = (by: number) =>
    played(async (player) => player.seek((await player.currentTime()) + by));
  const all: { readonly [name: string]: () => Promise<void> } = {
    playPause: played((player, editor, isNew) => playOrPause(server, player, editor, isNew)),
    seekBack: moved(-step),
    seekForward: moved(step),
    seekFarBack: moved(-longStep),
    seekFarForward: moved(longStep),
    playSlower: played((player) => changeSpeed(player, 'slower')),
    playFaster: played((player) => changeSpeed(player, 'faster')),
    playSegment: played((player, editor) => playSegment(server, player, editor)),
    takeTime: () => writeTime(server, episode, 'takeTime'),
    endHere: () => writeTime(server, episode, 'endHere'),
  };
  return Disposable.from(
    commands.registerCommand('episodeNotes.playBorder', (place?: unknown) =>
      withPlayer(server, episode, (player, editor) =>
        playBorder(server, player, editor, isPlace(place) ? place : editor.selection.active),
      ),
    ),
    commands.registerCommand('episodeNotes.chooseMedia', () => chooseMedia(server)),
    ...Object.entries(all).map(([name, run]) =>
      commands.registerCommand(`episodeNotes.${name}`, run),
    ),
  );
}

/** Opens the recording of the active note and does something with it; says why that fails. */
async function withPlayer(server: NoteServer, episode: EpisodePlayer, work: Work): Promise<void> {
  const editor = activeNoteEditor();
  if (editor !== undefined) await withPlayerOf(editor, server, episode, work);
}

/** Plays the recording of an editor's note from a time on, in milliseconds; says why that fails. */
export function playFrom(
  server: NoteServer,
  episode: EpisodePlayer,
  editor: TextEditor,
  time: number,
): Promise<void> {
  return withPlayerOf(editor, server, episode, async (player) => {
    await player.seek(time);
    await player.play();
  });
}

async function withPlayerOf(
  editor: TextEditor,
  server: NoteServer,
  episode: EpisodePlayer,
  work: Work,
): Promise<void> {
  try {
    const title = l10n.t('Opening the recording…');
    const opened = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
      episode.open(editor),
    );
    if (opened === undefined) reportNoSegments(server);
    else await work(opened.player, editor, opened.isNew);
  } catch (error) {
    const { message } = error as Error;
    // Empty where another recording was asked for meanwhile.
    if (message !== '') void tellProblem(message);
  }
}

async function tellProblem(sentence: string): Promise<void> {
  const choose = l10n.t('Choose Media…');
  if ((await window.showErrorMessage(sentence, choose)) === choose) {
    await commands.executeCommand('episodeNotes.chooseMedia');
  }
}

/** A recording that was just loaded plays from the segment at the cursor on. */
async function playOrPause(
  server: NoteServer,
  player: Player,
  editor: TextEditor,
  isNew: boolean,
): Promise<void> {
  if (player.state.isPlaying) return player.pause();
  const start = isNew ? (await segmentAtCursor(server, editor))?.start : undefined;
  const rewind = isNew ? 0 : rewindOnResume();
  const from = start ?? (await player.currentTime()) - rewind;
  await player.seek(Math.max(from, 0));
  await player.play();
}

/** In milliseconds. */
function rewindOnResume(): number {
  const seconds = workspace.getConfiguration('episodeNotes').get<number>('rewindOnResume');
  return typeof seconds === 'number' && seconds >= 0 ? seconds * second : second;
}

async function changeSpeed(player: Player, direction: 'slower' | 'faster'): Promise<void> {
  await player.leaveRange();
  const { speed } = player.state;
  const next =
    direction === 'slower'
      ? speeds.findLast((other) => other < speed)
      : speeds.find((other) => other > speed);
  if (next !== undefined) await player.setSpeed(next);
  showStatusMessage(l10n.t('Speed {0}×', next ?? speed));
}

async function playSegment(server: NoteServer, player: Player, editor: TextEditor): Promise<void> {
  const segment = await segmentAtCursor(server, editor);
  const [start, end] = [segment?.start ?? null, segment?.end ?? null];
  if (start === null || end === null || end <= start) {
    return showStatusMessage(l10n.t('No segment with a start and an end is here.'));
  }
  await player.playRange(start, end, false);
}

type Place = BorderAtParams['position'];

function isPlace(value: unknown): value is Place {
  const { line, character } = (value ?? {}) as Partial<Place>;
  return typeof line === 'number' && typeof character === 'number';
}

async function playBorder(
  server: NoteServer,
  player: Player,
  editor: TextEditor,
  { line, character }: Place,
): Promise<void> {
  const params: BorderAtParams = {
    textDocument: { uri: editor.document.uri.toString() },
    position: { line, character },
  };
  const border = await server.request<BorderAtResult>(borderAtRequest, params);
  if (typeof border !== 'number') {
    return showStatusMessage(l10n.t('No border of segments is here.'));
  }
  await player.playRange(Math.max(border - aroundBorder, 0), border + aroundBorder, true);
  showStatusMessage(l10n.t('Around {0}, until another key', formatInUsualStyle(border)));
}

/** The player of a note; one that has ended by itself is started again. */
async function playerToAsk(episode: EpisodePlayer, editor: TextEditor) {
  const player = episode.playerOf(editor.document.uri.toString());
  if (player !== undefined || !episode.wasInterrupted) return player;
  const opened = await episode.open(editor).catch(() => undefined);
  return opened?.player;
}

/** Writes where the player is into the note; the refusal, if any, is shown. */
async function writeTime(
  server: NoteServer,
  episode: EpisodePlayer,
  kind: PlayerRefactoring,
): Promise<void> {
  const place = placeToRefactor();
  if (place === undefined) return;
  const player = await playerToAsk(episode, place.editor);
  if (player === undefined) {
    return showStatusMessage(
      l10n.t('Nothing is played yet. Play the recording of this note first.'),
    );
  }
  const time = await player.currentTime().catch(() => undefined);
  await player.leaveRange().catch(() => undefined);
  if (time !== undefined) await runRefactoring(server, place, { kind, time });
}
