import { commands, Disposable } from 'vscode';
import {
  type CheckAllNotesResult,
  checkAllNotesRequest,
  stopCheckingAllNotesRequest,
} from '../../server/src/protocol/checkProtocol';
import type { NoteServer } from './noteServer';

/**
 * The commands that put the findings of every note of the workspace into Problems and take them away
 * again. A server that takes the place of one that has ended goes on with it.
 */
export function serveCheckAllNotes(server: NoteServer): Disposable {
  const check = new Check(server);
  return Disposable.from(
    commands.registerCommand('episodeNotes.checkAllNotes', () => check.start()),
    commands.registerCommand('episodeNotes.stopCheckingAllNotes', () => check.stop()),
    server.onDidBecomeUnready(() => check.serverEnded()),
    server.onDidBecomeReady(() => check.serverBegan()),
  );
}

class Check {
  private isOn = false;
  /** Whether the present server has been asked. */
  private isAsked = false;

  constructor(private readonly server: NoteServer) {}

  /** Resolves when each note has been checked once. */
  async start(): Promise<void> {
    this.server.start();
    await commands.executeCommand('workbench.actions.view.problems');
    this.set(true);
    await this.ask();
  }

  async stop(): Promise<void> {
    this.set(false);
    await this.server.request(stopCheckingAllNotesRequest, {});
  }

  serverEnded(): void {
    this.isAsked = false;
  }

  serverBegan(): void {
    if (this.isOn && !this.isAsked) void this.ask();
  }

  private async ask(): Promise<void> {
    this.isAsked = true;
    const isChecked = await this.server.request<CheckAllNotesResult>(checkAllNotesRequest, {});
    // No answer comes from a server that has ended: the next one is asked again.
    if (isChecked === false) this.set(false);
  }

  private set(isOn: boolean): void {
    this.isOn = isOn;
    void commands.executeCommand('setContext', 'episodeNotes.checksAllNotes', isOn);
  }
}
