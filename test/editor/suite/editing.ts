import {
  commands,
  type Diagnostic,
  type Disposable,
  type Event,
  languages,
  Position,
  Selection,
  type TextEditor,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

/** The folder that VS Code has open: a copy of the notes, made for this run. */
export function workspaceFile(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('VS Code has no folder open.');
  return Uri.joinPath(folder.uri, name);
}

/** Writes a file into the workspace. */
export async function store(name: string, text: string): Promise<Uri> {
  const uri = workspaceFile(name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/**
 * Writes a file into the workspace and shows it, under a name that no file with another text had:
 * VS Code reads a file that was open anew at a time of its own, also while it is being written.
 */
export async function openFile(name: string, text: string): Promise<TextEditor> {
  return window.showTextDocument(await store(name, text));
}

/** Closes every editor without saving. */
export async function closeEditors(): Promise<void> {
  for (const { document } of window.visibleTextEditors) {
    if (!document.isDirty) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Resolves as soon as `look` finds something, asked at once and after each event. */
export function until<T>(event: Event<unknown>, look: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    let listener: Disposable | undefined;
    const tryOnce = () => {
      const found = look();
      if (found === undefined) return false;
      listener?.dispose();
      resolve(found);
      return true;
    };
    if (!tryOnce()) listener = event(tryOnce);
  });
}

/** `20 front-matter-empty-item`: the 1-based line and the code of a finding. */
export function findingText({ code, range }: Diagnostic): string {
  return `${range.start.line + 1} ${typeof code === 'object' ? code.value : code}`;
}

/** Our findings of a document, top to bottom. */
export function findingsOf(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'episode-notes')
    .sort((left, right) => left.range.start.compareTo(right.range.start));
}

/** Waits until the findings of a document are exactly these, as `findingText` writes them. */
export function untilFindings(uri: Uri, expected: readonly string[]): Promise<Diagnostic[]> {
  return until(languages.onDidChangeDiagnostics, () => {
    const found = findingsOf(uri);
    return found.map(findingText).join('\n') === expected.join('\n') ? found : undefined;
  });
}

/** Puts the cursor at a 0-based line and column. */
export function placeCursor(editor: TextEditor, line: number, character: number): void {
  const position = new Position(line, character);
  editor.selection = new Selection(position, position);
}

/** The text of a document after its next change. */
export function nextText(editor: TextEditor, before: string): Promise<string> {
  return until(workspace.onDidChangeTextDocument, () => {
    const text = editor.document.getText();
    return text === before ? undefined : text;
  });
}

/** Applies an edit over several files, of which VS Code shows a preview. */
export async function applyInPreview(edit: WorkspaceEdit): Promise<boolean> {
  let isApplied = false;
  const applied = workspace.applyEdit(edit, { isRefactoring: true }).then((done) => {
    isApplied = true;
    return done;
  });
  // Nothing tells when the preview is there to be applied; before that, this does nothing.
  while (!isApplied) await commands.executeCommand('refactorPreview.apply');
  return applied;
}
