import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Diagnostic,
  type Disposable,
  l10n,
  languages,
} from 'vscode';
import { noteLanguages } from '../servedDocuments';

/** The rules about a border, which one mends by listening to it. */
const rulesOfBorders = new Set([
  ...[
    'time-overlap',
    'time-gap',
    'time-order',
    'time-reversed',
    'time-empty',
    'time-invalid',
    'time-transcript',
  ],
]);

/**
 * Offers to listen to the border at a finding about times.
 *
 * @param hasPlayer whether there is something to listen to
 */
export function offerListening(hasPlayer: () => boolean): Disposable {
  const provider: CodeActionProvider = {
    provideCodeActions: (_document, _range, { diagnostics }) =>
      hasPlayer() ? diagnostics.filter(isOfBorder).slice(0, 1).map(listen) : [],
  };
  const metadata = { providedCodeActionKinds: [CodeActionKind.QuickFix] };
  return languages.registerCodeActionsProvider(noteLanguages, provider, metadata);
}

function isOfBorder({ source, code }: Diagnostic): boolean {
  const name = typeof code === 'object' ? code.value : code;
  return source === 'episode-notes' && rulesOfBorders.has(String(name));
}

function listen(diagnostic: Diagnostic): CodeAction {
  const title = l10n.t('Listen to the border');
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  const { line, character } = diagnostic.range.start;
  action.command = {
    title,
    command: 'episodeNotes.playBorder',
    arguments: [{ line, character }],
  };
  return action;
}
