import {
  CancellationTokenSource,
  type CodeAction,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { RefactorResult } from '../../server/src/protocol/protocol';
import { methods, paramsAt } from '../protocol/askEverything';
import type { Chance } from './chance';
import type { MirroredFile } from './mirror';
import { lostLetters } from './words';
import type { Workspace } from './workspace';
import type { Writings } from './writings';

const longestNote = 12_000;
const longestHostileText = 3000;
const languages = ['markdown', 'episode-notes'];
const refactorings = [
  ...['splitSegment', 'mergeSegment', 'insertSegment', 'insertPart', 'moveSegmentUp'],
  ...['moveSegmentDown', 'unifyHeaderStyle', 'toggleBold', 'convertToYaml', 'convertToToml'],
  ...['convertToJson', 'shiftTimes', 'takeTime', 'endHere'],
];
const fixKinds = ['quickfix', 'source.fixAll', 'source', 'refactor'];
const notMirrored = ['episodeNotes/newNote', 'episodeNotes/medium'];

/** Somebody who works on the notes of a workspace, together with others. */
export class Author {
  readonly #unanswered: Promise<unknown>[] = [];
  readonly #actions: readonly (readonly [weight: number, act: () => unknown])[] = [
    [45, () => this.#type()],
    [45, () => this.#paste()],
    [8, () => this.#delete()],
    [8, () => this.#undo()],
    [20, () => this.#ask()],
    [20, () => this.#fix()],
    [8, () => this.#format()],
    [8, () => this.#rename()],
    [10, () => this.#refactor()],
    [6, () => this.#reopen()],
    [3, () => this.#changeSettings()],
    [3, () => this.#writeSiteFile()],
    [2, () => this.#storeHugoFile()],
    [4, () => this.#storeTranscript()],
  ];

  constructor(
    private readonly workspace: Workspace,
    private readonly writings: Writings,
    private readonly chance: Chance,
  ) {}

  /** Does a number of things, and resolves when all that was asked for is answered. */
  async work(actions: number): Promise<void> {
    for (let action = 0; action < actions; action++) await this.#act();
    await Promise.all(this.#unanswered.splice(0));
  }

  async #act(): Promise<void> {
    try {
      await this.chance.weighted(this.#actions)();
    } catch (error) {
      this.workspace.fails(`${(error as Error).stack}`);
    }
  }

  /** One key after the other, each a message of its own or all in one, while much is asked for. */
  #type(): void {
    const file = this.#note();
    const start = file.somewhere(this.chance);
    const keys = [...this.writings.keys()];
    let offset = start;
    const changes = keys.map((inserted) => {
      const change = { offset, deleteCount: 0, inserted };
      offset += inserted.length;
      return change;
    });
    if (this.chance.isTrue(0.2)) file.change(changes);
    else for (const change of changes) file.change([change]);
    if (this.chance.isTrue(0.5)) this.#ask(file);
  }

  #paste(): void {
    const file = this.#note();
    const isHostile = this.chance.isTrue(0.8);
    if (isHostile) this.workspace.tally.hostileTexts++;
    const inserted = isHostile ? this.writings.hostile(longestHostileText) : this.writings.line();
    const deleteCount = file.text.length > longestNote ? file.text.length : this.chance.below(20);
    file.change([{ offset: file.somewhere(this.chance), deleteCount, inserted }]);
  }

  #delete(): void {
    const file = this.#note();
    const deleteCount = this.chance.below(this.chance.isTrue(0.2) ? 2000 : 40);
    file.change([{ offset: file.somewhere(this.chance), deleteCount, inserted: '' }]);
  }

  #undo(): void {
    const file = this.#note();
    for (let times = this.chance.below(6); times > 0; times--) file.undo();
  }

  /** Asks for something, goes on without the answer, and may withdraw the question. */
  #ask(file = this.#note()): void {
    const method = this.chance.of(methods);
    if (notMirrored.includes(method)) return;
    const { line, character } = file.positionAt(file.somewhere(this.chance));
    const params = paramsAt(file.uri, line, character);
    const withdrawal = new CancellationTokenSource();
    this.#unanswered.push(this.workspace.request(method, params, withdrawal.token));
    if (this.chance.isTrue(0.3)) setImmediate(() => withdrawal.cancel());
  }

  async #fix(): Promise<void> {
    const file = this.#note();
    const { version } = file;
    const kind = this.chance.of(fixKinds);
    const isWhole = this.chance.isTrue(0.3) || kind.startsWith('source');
    const offset = file.somewhere(this.chance);
    const range = {
      start: file.positionAt(isWhole ? 0 : offset),
      end: file.positionAt(isWhole ? file.text.length : offset),
    };
    const context = { diagnostics: [], only: [kind], triggerKind: 1 };
    const textDocument = { uri: file.uri };
    const params = { textDocument, range, context };
    const listed = await this.workspace.request<CodeAction[]>('textDocument/codeAction', params);
    if (!listed || listed.length === 0 || file.version !== version) return;
    const chosen = this.chance.of(listed);
    const action = await this.workspace.request<CodeAction>('codeAction/resolve', chosen);
    this.#makeAll(chosen.kind ?? kind, action?.edit);
  }

  async #format(): Promise<void> {
    const file = this.#note();
    const { version, uri } = file;
    const { line, character } = file.positionAt(file.somewhere(this.chance));
    const params = { ...paramsAt(uri, line, character), options: {}, ch: '\n' };
    const method = this.chance.isTrue(0.7) ? 'formatting' : 'onTypeFormatting';
    const edits = await this.workspace.request<TextEdit[]>(`textDocument/${method}`, params);
    this.#make(method, file, version, edits ?? []);
  }

  async #rename(): Promise<void> {
    const file = this.#note();
    const named = [...file.text.matchAll(/part\d+|\d+\.\d+: |tags = \["|categories = \["/gi)];
    if (named.length === 0) return;
    const { index, 0: name } = this.chance.of(named);
    const position = file.positionAt(index + name.length - (name.endsWith(' ') ? 3 : 0));
    const newName = this.chance.of(['3', '1.4', '2', '菜', '甲 "乙"', '']);
    const textDocument = { uri: file.uri };
    const params = { textDocument, position, newName };
    this.#makeAll(
      'rename',
      await this.workspace.request<WorkspaceEdit>('textDocument/rename', params),
    );
  }

  async #refactor(): Promise<void> {
    const file = this.#note();
    const { line, character } = file.positionAt(file.somewhere(this.chance));
    const kind = this.chance.of(refactorings);
    const refactoring = { kind, amount: '+5', time: this.chance.below(100_000) };
    const params = { ...paramsAt(file.uri, line, character), refactoring };
    const answer = await this.workspace.request<RefactorResult>('episodeNotes/refactor', params);
    if (!answer) return;
    this.#make(kind, file, answer.version, answer.edits as TextEdit[]);
  }

  #reopen(): void {
    const file = this.#note();
    file.close();
    if (this.chance.isTrue(0.3)) file.store(file.text);
    const what = this.chance.below(4);
    if (what === 0) this.workspace.tally.hostileTexts++;
    const text =
      what === 0
        ? this.writings.hostile(longestHostileText)
        : what === 1
          ? file.text
          : this.writings.note();
    file.open(text, this.chance.of(languages));
  }

  #changeSettings(): void {
    this.workspace.changeSettings(this.writings.section());
  }

  #writeSiteFile(): void {
    const { siteFile, tally } = this.workspace;
    const text = this.writings.siteFile();
    tally.hostileTexts++;
    if (siteFile.isOpen) {
      const deleteCount = this.chance.isTrue(0.5) ? siteFile.text.length : 5;
      siteFile.change([{ offset: siteFile.somewhere(this.chance), deleteCount, inserted: text }]);
      if (this.chance.isTrue(0.3)) this.workspace.closeSiteFile();
    } else if (this.chance.isTrue(0.5)) {
      siteFile.store(text);
    } else {
      siteFile.open(siteFile.text, 'episode-notes-settings');
    }
  }

  #storeHugoFile(): void {
    this.workspace.hugoFile.store(this.writings.hugoFile());
  }

  #storeTranscript(): void {
    this.workspace.tally.hostileTexts++;
    this.chance.of(this.workspace.transcripts).store(this.writings.transcript());
  }

  #makeAll(kind: string, edit: WorkspaceEdit | null | undefined): void {
    for (const change of edit?.documentChanges ?? []) {
      if (!('edits' in change)) continue;
      const file = this.workspace.notes.find(({ uri }) => uri === change.textDocument.uri);
      if (file === undefined) throw new Error(`An edit of ${change.textDocument.uri}`);
      this.#make(kind, file, change.textDocument.version, change.edits as TextEdit[]);
    }
  }

  /** Makes edits of the server's where they are for the text as it is; of a closed file, never. */
  #make(kind: string, file: MirroredFile, version: number | null, edits: TextEdit[]): void {
    const { tally } = this.workspace;
    if (!file.isOpen || edits.length === 0) return;
    if (version !== file.version) return;
    tally.made++;
    const after = file.textAfter(edits);
    const lost = lostLetters(file.text, after);
    if (lost !== '') this.workspace.loses(file, kind, lost, edits);
    file.make(edits);
  }

  #note(): MirroredFile {
    return this.chance.of(this.workspace.notes);
  }
}
