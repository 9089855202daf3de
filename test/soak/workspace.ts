import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { TestClient } from '../protocol/client';
import { MirroredFile } from './mirror';
import type { Tally } from './tally';

/** Answers that say nothing against the server: it was told, or has told the author, why not. */
const refusals: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ServerCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.RequestFailed,
];
/** The last messages about a file that a reproduction holds. */
const mostMessages = 400;
const mostReproductions = 20;
const reproductions = path.join(import.meta.dirname, '../../.cache/soak');

/** A folder of notes that authors work on together, in one editor. */
export class Workspace {
  readonly notes: readonly MirroredFile[];
  readonly transcripts: readonly MirroredFile[];
  readonly siteFile: MirroredFile;
  /** The configuration of Hugo. */
  readonly hugoFile: MirroredFile;
  #reproductions = 0;

  /**
   * @param folder the URI of an empty folder
   * @param settings the section of the editor's settings that the client answers with
   */
  constructor(
    readonly client: TestClient,
    readonly tally: Tally,
    readonly seed: number,
    folder: string,
    private readonly settings: { section: unknown },
  ) {
    const file = (name: string) => new MirroredFile(`${folder}/${name}`, client, tally);
    const names = ['spring', 'summer', 'autumn', 'winter'];
    this.notes = names.map((name) => file(`${name}.md`));
    this.transcripts = names.slice(1).map((name) => file(`${name}.srt`));
    this.siteFile = file('.episode-notes.toml');
    this.hugoFile = file('hugo.toml');
  }

  /** The section of the editor's settings. */
  get section(): unknown {
    return this.settings.section;
  }

  changeSettings(section: unknown): void {
    this.settings.section = section;
    void this.client.notify('workspace/didChangeConfiguration', { settings: null });
  }

  /** Takes what was typed into the site's file for the file, as when it is saved and closed. */
  closeSiteFile(): void {
    this.siteFile.store(this.siteFile.text);
    this.siteFile.close();
  }

  /** An answer of the server's; undefined where it refuses, which is counted. */
  async request<T>(
    method: string,
    params: object,
    token?: CancellationToken,
  ): Promise<T | undefined> {
    const { client, tally } = this;
    tally.requests++;
    try {
      return await client.request<T>(method, params, token);
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      if (refusals.includes(error.code)) tally.withdrawn++;
      else this.fails(`${method}: ${error.message}`);
      return undefined;
    }
  }

  fails(what: string): void {
    this.tally.failures.push(what);
    this.#reproduce('failure', { what });
  }

  crashes(what: string): void {
    this.tally.crashes.push(what);
    const open = this.notes.map(({ sent }) => sent.slice(-mostMessages));
    this.#reproduce('crash', { what, open });
  }

  differs(file: MirroredFile, method: string, actual: unknown, expected: unknown): void {
    const report = { method, actual, expected };
    this.tally.differences.push(`${method}: ${this.#reproduce('difference', report, file)}`);
  }

  loses(file: MirroredFile, kind: string, lost: string, edits: readonly TextEdit[]): void {
    const report = { kind, lost, edits };
    const reproduction = this.#reproduce('lost', report, file);
    this.tally.lostCharacters.push(`${kind} takes ${JSON.stringify(lost)}: ${reproduction}`);
  }

  /** Writes down how it came to that; gives the path of the file. */
  #reproduce(name: string, report: object, file?: MirroredFile): string {
    if (++this.#reproductions > mostReproductions) return 'not written down';
    mkdirSync(reproductions, { recursive: true });
    const target = path.join(reproductions, `${this.seed}-${this.#reproductions}-${name}.json`);
    const { seed, section } = this;
    const [siteFile, hugoFile] = [this.siteFile.text, this.hugoFile.text];
    const sent = file?.sent.slice(-mostMessages);
    const text = file?.text;
    const all = { seed, ...report, section, siteFile, hugoFile, text, sent };
    writeFileSync(target, JSON.stringify(all, null, 1));
    return target;
  }
}
