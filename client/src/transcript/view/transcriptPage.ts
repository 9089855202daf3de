import { element } from '../../views/page/element';
import type { ShownTranscript, ToTranscriptPage } from '../messages';
import type { TranscriptTexts } from '../transcriptTexts';
import { ActionBar } from './actionBar';
import { CueCommands } from './cueCommands';
import { CueList } from './cueList';
import type { CueRow } from './cueRow';
import { cueLabel, runLabel, startText } from './cueWording';
import { Following } from './following';
import { keyAction } from './keys';
import { type EmptyReason, Notices } from './notices';
import { Pointer } from './pointer';
import { savedState, type TranscriptHost } from './savedState';
import { SearchField } from './searchField';
import { isSelected, moveTo, type Selection, selectedRun } from './selection';
import { ShownEpisode } from './shownEpisode';

const start: Selection = { anchor: 0, active: 0 };

/** The page of the view: shows the messages of the extension, and sends what the author does. */
export class TranscriptPage {
  readonly #episode = new ShownEpisode();
  readonly #list = new CueList(() => this.#redraw());
  readonly #notices: Notices;
  readonly #search: SearchField;
  readonly #commands: CueCommands;
  readonly #actions = new ActionBar((action) => this.#commands.run(action));
  readonly #following = new Following();
  #texts: TranscriptTexts | undefined;
  #transcript: ShownTranscript | undefined;
  #emptyReason: EmptyReason | undefined;
  #selection = start;
  #isDrawn = true;

  constructor(private readonly host: TranscriptHost) {
    this.#notices = new Notices(() => host.postMessage({ kind: 'restart' }));
    this.#search = new SearchField(() => this.#selection.active, {
      changed: (first) => {
        if (first !== undefined) this.#goToMatch(first);
        this.#redraw();
      },
      goTo: (cue) => this.#goToMatch(cue),
      leave: () => this.#list.element.focus(),
    });
    this.#commands = new CueCommands(host, this.#episode, {
      selection: () => this.#selection,
      find: () => this.#search.focus(),
      played: () => this.#following.resume(),
      acted: () => this.#clearOutcome(),
      hasNoSegment: (cue) => this.#announceCue(cue),
    });
    new Pointer(this.#list.element, {
      cueAt: (y) => this.#list.cueAt(y),
      select: (cue, isExtended) => this.#select(cue, isExtended),
      openMenu: (cue) => {
        if (!isSelected(this.#selection, cue)) this.#select(cue, false);
      },
      play: (cue) => this.#commands.play(cue),
      scrolled: () => this.#following.pause(),
    });
    this.#list.element.addEventListener('keydown', (event) => this.#press(event));
    window.addEventListener('focus', () => this.#focusList());
    window.addEventListener('blur', () => this.#following.resume());
  }

  /** Handles a message from the extension. */
  handle(message: ToTranscriptPage): void {
    if (message.kind === 'texts') this.#setTexts(message.texts, message.language);
    else if (message.kind === 'transcript') this.#setTranscript(message);
    else if (message.kind === 'noTranscript') this.#setNone(message.reason);
    else if (message.kind === 'playhead') this.#setPlayhead(message.time);
    else if (message.kind === 'command') this.#commands.run(message.command);
    else if (message.kind === 'outcome') this.#notices.setOutcome(message.sentence);
    else if (this.#episode.setPicture(message)) this.#followCursor();
    this.#redraw();
  }

  #setTexts(texts: TranscriptTexts, language: string): void {
    this.#texts = texts;
    document.documentElement.lang = language;
    this.#list.element.ariaLabel = texts.list;
    this.#list.element.ariaDescription = texts.keys;
    this.#search.setTexts(texts);
    this.#actions.setTexts(texts);
  }

  #setTranscript(message: ShownTranscript): void {
    // A translation has the cues of the note that it translates.
    if (message.document !== this.#transcript?.document) this.#notices.clearOutcome();
    this.#transcript = message;
    const { file, problem } = message;
    this.#emptyReason = {
      ...(file !== undefined && { file }),
      ...(problem !== undefined && { problem }),
    };
    if (!this.#episode.setTranscript(message)) return;
    this.#notices.clearOutcome();
    const { texts } = this.#episode.cues;
    this.#list.setTexts(texts);
    this.#search.setCues(texts);
    this.#following.resume();
    this.#showSaved();
  }

  /** Shows the cues as they were before the page was hidden; others from their start. */
  #showSaved(): void {
    const { id, count } = this.#episode;
    const saved = savedState(this.host);
    const isSame = saved !== undefined && saved.id === id && id !== '';
    this.#selection = start;
    if (isSame) {
      const { anchor, active } = saved.selection;
      if (Math.max(anchor, active) < count) this.#selection = saved.selection;
      this.#search.query = saved.query;
    }
    this.#showParts();
    if (isSame && saved.first < count) this.#list.scrollToTop(saved.first);
    else this.#followCursor();
  }

  #setNone(reason: 'noNote' | 'stopped'): void {
    this.#transcript = undefined;
    this.#emptyReason = reason;
    this.#episode.clear();
    this.#list.setTexts([]);
    this.#search.setCues([]);
    this.#selection = start;
  }

  #setPlayhead(time: number | null): void {
    const { playing } = this.#episode;
    const wasVisible = playing === -1 || this.#list.isVisible(playing);
    if (!this.#episode.setPlayhead(time) || this.#episode.playing === -1) return;
    if (this.#following.followsPlayer(document.hasFocus(), wasVisible)) {
      this.#list.reveal(this.#episode.playing, true);
    }
  }

  /** The author writes elsewhere in the note: the list goes there too. */
  #followCursor(): void {
    const cue = this.#episode.firstCurrent;
    if (cue === -1 || document.hasFocus()) return;
    this.#following.resume();
    this.#list.reveal(cue, true);
  }

  #press(event: KeyboardEvent): void {
    const { count } = this.#episode;
    const { pageRows } = this.#list;
    const action = keyAction(event, { selection: this.#selection, count, pageRows });
    if (action === undefined) return;
    event.preventDefault();
    this.#following.pause();
    if (action.kind === 'select') this.#setSelection(action.selection);
    else if (action.kind === 'command') this.#commands.run(action.command);
    else {
      this.#clearOutcome();
      this.host.postMessage({ kind: action.kind });
    }
  }

  #goToMatch(cue: number): void {
    this.#following.pause();
    this.#setSelection(moveTo(this.#selection, cue, this.#episode.count, false));
    this.#announceCue(cue);
  }

  #select(cue: number, isExtended: boolean): void {
    this.#following.pause();
    this.#setSelection(moveTo(this.#selection, cue, this.#episode.count, isExtended));
  }

  #setSelection(selection: Selection): void {
    const { anchor, active } = this.#selection;
    if (selection.anchor === anchor && selection.active === active) return;
    this.#selection = selection;
    this.#notices.clearOutcome();
    this.#list.reveal(selection.active);
    const run = selectedRun(selection);
    if (run.last > run.first) this.#announce((texts) => runLabel(this.#episode, run, texts));
    this.#redraw();
  }

  #announceCue(cue: number): void {
    this.#announce((texts) => cueLabel(this.#episode, cue, texts));
  }

  #announce(what: (texts: TranscriptTexts) => string): void {
    if (this.#texts !== undefined) this.#notices.announce(what(this.#texts));
  }

  #clearOutcome(): void {
    this.#notices.clearOutcome();
    this.#redraw();
  }

  /** Moves the focus from the page to the list. */
  #focusList(): void {
    if (document.activeElement === document.body) this.#list.element.focus();
  }

  /** Requests a frame, one for all changes before it. */
  #redraw(): void {
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    requestAnimationFrame(() => {
      this.#isDrawn = true;
      if (this.#texts !== undefined) this.#drawFrame(this.#texts);
    });
  }

  #showParts(): void {
    const hasCues = this.#episode.count > 0;
    element('tools').hidden = !hasCues;
    this.#list.element.hidden = !hasCues;
  }

  #drawFrame(texts: TranscriptTexts): void {
    const { count, id, uncovered } = this.#episode;
    this.#showParts();
    this.#notices.showEmpty(count === 0 ? this.#emptyReason : undefined, texts);
    const transcript = count === 0 ? undefined : this.#transcript;
    this.#notices.showAbout(transcript && { transcript, uncovered, count }, texts);
    if (count === 0) return;
    if (document.hasFocus()) this.#focusList();
    this.#search.showPlace(this.#selection.active);
    this.#list.draw(this.#selection.active, (cue) => this.#rowOf(cue, texts));
    const { query } = this.#search;
    this.host.setState({ id, selection: this.#selection, first: this.#list.firstVisible, query });
  }

  #rowOf(cue: number, texts: TranscriptTexts): CueRow {
    const isMatch = this.#search.isMatch(cue);
    return {
      time: startText(this.#episode, cue),
      words: this.#episode.cues.texts[cue] as string,
      label: cueLabel(this.#episode, cue, texts),
      segment: this.#episode.segmentOf(cue),
      isSelected: isSelected(this.#selection, cue),
      isActive: cue === this.#selection.active,
      isPlaying: cue === this.#episode.playing,
      query: isMatch ? this.#search.query : '',
      isMatch,
    };
  }
}
