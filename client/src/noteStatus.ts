import {
  type Command,
  type DiagnosticChangeEvent,
  DiagnosticSeverity,
  Disposable,
  type Event,
  EventEmitter,
  type LanguageStatusItem,
  l10n,
  languages,
  type Uri,
} from 'vscode';
import type { EpisodeSummary } from '../../server/src/protocol/protocol';
import type { ActiveNote, ActiveNotes } from './activeNote';
import { durationTexts } from './durationTexts';
import type { NoteServer } from './noteServer';
import { noteLanguages } from './servedDocuments';
import { formatDuration } from './timeText';

/** The language status of the note in the active editor. */
export interface NoteStatus {
  /** Undefined if there is no note. */
  readonly shown: ShownStatus | undefined;
  /** Fires whenever `shown` has changed. */
  readonly onDidChange: Event<void>;
}

export interface ShownStatus {
  /** `3 problems`, `No problems`. */
  readonly text: string;
  /** `30 segments · 4m 59s`. */
  readonly detail: string;
  /** Whether the server is still starting. */
  readonly isBusy: boolean;
  /** The command that switches the note to the other language, Markdown or Episode Notes. */
  readonly switchTo: string;
}

/** Shows problems, length and language of the active note in VS Code's language status. */
export function createNoteStatus(server: NoteServer, notes: ActiveNotes): NoteStatus & Disposable {
  const summary = languages.createLanguageStatusItem('episodeNotes.episode', []);
  summary.name = l10n.t('Episode');
  const language = languages.createLanguageStatusItem('episodeNotes.language', []);
  language.name = l10n.t('Language of the Note');

  let shown: ShownStatus | undefined;
  const changed = new EventEmitter<void>();
  const refresh = () => {
    const note = notes.current;
    const before = shown;
    shown = note && statusOf(note, server.isStopped);
    // Every assignment is sent to the window, and most keystrokes change nothing here.
    if (isSame(shown, before)) return;
    for (const item of [summary, language]) item.selector = shown ? noteLanguages : [];
    if (note !== undefined && shown !== undefined) {
      showSummary(summary, shown);
      summary.command = server.isStopped ? restart() : showProblems();
      showLanguage(language, note);
    }
    changed.fire();
  };
  refresh();
  const disposable = Disposable.from(
    summary,
    language,
    changed,
    notes.onDidChange(refresh),
    languages.onDidChangeDiagnostics((event) => {
      if (concerns(event, notes.current)) refresh();
    }),
  );
  return {
    get shown() {
      return shown;
    },
    onDidChange: changed.event,
    dispose: () => disposable.dispose(),
  };
}

function concerns({ uris }: DiagnosticChangeEvent, note: ActiveNote | undefined): boolean {
  const uri = note?.document.uri.toString();
  return uris.some((changed) => changed.toString() === uri);
}

function statusOf({ document, episode }: ActiveNote, isStopped: boolean): ShownStatus {
  const switchTo = commandToLeave(document.languageId);
  if (episode === undefined) {
    const text = isStopped
      ? l10n.t('Episode Notes is not running.')
      : l10n.t('Episode Notes is starting…');
    return { text, detail: '', isBusy: !isStopped, switchTo };
  }
  const text = problemsText(problemCount(document.uri));
  return { text, detail: episodeText(episode), isBusy: false, switchTo };
}

function isSame(left: ShownStatus | undefined, right: ShownStatus | undefined): boolean {
  return (
    left?.text === right?.text &&
    left?.detail === right?.detail &&
    left?.isBusy === right?.isBusy &&
    left?.switchTo === right?.switchTo
  );
}

/** How many problems of a note the Problems view lists. */
function problemCount(uri: Uri): number {
  return languages
    .getDiagnostics(uri)
    .filter(
      ({ source, severity }) => source === 'episode-notes' && severity !== DiagnosticSeverity.Hint,
    ).length;
}

function problemsText(count: number): string {
  if (count === 0) return l10n.t('No problems');
  return count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}

function episodeText({ segments, length }: EpisodeSummary): string {
  const count = segments === 1 ? l10n.t('1 segment') : l10n.t('{0} segments', segments);
  return length === null ? count : `${count} · ${formatDuration(length, durationTexts())}`;
}

function showSummary(item: LanguageStatusItem, { text, detail, isBusy }: ShownStatus): void {
  item.text = text;
  item.detail = detail;
  item.busy = isBusy;
}

function restart(): Command {
  return { command: 'episodeNotes.restartServer', title: l10n.t('Restart') };
}

function showProblems(): Command {
  return { command: 'workbench.panel.markers.view.focus', title: l10n.t('Show Problems') };
}

function showLanguage(item: LanguageStatusItem, { document: { languageId } }: ActiveNote): void {
  const isOwn = languageId === 'episode-notes';
  item.text = isOwn ? l10n.t('Opened as Episode Notes') : l10n.t('Opened as Markdown');
  item.command = {
    command: commandToLeave(languageId),
    title: isOwn ? l10n.t('Open as Markdown') : l10n.t('Open as Episode Notes'),
  };
}

function commandToLeave(languageId: string): string {
  return languageId === 'episode-notes'
    ? 'episodeNotes.openAsMarkdown'
    : 'episodeNotes.openAsEpisodeNotes';
}
