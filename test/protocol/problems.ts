import {
  CancellationTokenSource,
  type FileChangeType,
  ProgressType,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { able, TestClient } from './client';

const { textDocument, workspace } = able;
const watching = { didChangeWatchedFiles: { dynamicRegistration: true } };

/** What a client says that checks all notes by workspace diagnostics. */
export const pulling = {
  workspace: { ...workspace, ...watching },
  textDocument: { ...textDocument, diagnostic: { dynamicRegistration: true } },
};
export const asking = { checksAllNotes: true };

/** What a client that asks for workspace diagnostics has been told, and shows. */
export class Problems {
  /** By the name of the file, the codes of its findings. */
  readonly shown: Record<string, unknown[]> = {};
  readonly ids = new Map<string, string>();
  readonly unchanged: string[] = [];
  parts = 0;

  constructor(private readonly client: TestClient) {}

  /** Asks, with what is known from before; parts of the answer are taken as they come. */
  ask(source = new CancellationTokenSource(), partialResultToken?: string) {
    const previousResultIds = Array.from(this.ids, ([uri, value]) => ({ uri, value }));
    const { connection } = this.client;
    if (partialResultToken !== undefined) {
      connection.onProgress(
        new ProgressType<WorkspaceDiagnosticReport>(),
        partialResultToken,
        (part) => {
          this.parts++;
          this.take(part);
        },
      );
    }
    const params = { previousResultIds, partialResultToken };
    return connection
      .sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', params, source.token)
      .then((report) => this.take(report));
  }

  take({ items }: WorkspaceDiagnosticReport): void {
    for (const report of items) {
      const name = decodeURIComponent(report.uri.split('/').at(-1)!);
      if (report.kind === 'unchanged') this.unchanged.push(name);
      else if (report.items.length === 0) delete this.shown[name];
      else this.shown[name] = report.items.map(({ code }) => code);
      if (report.resultId === undefined) this.ids.delete(report.uri);
      else this.ids.set(report.uri, report.resultId);
    }
    this.changed();
  }

  changed = () => {};

  /** Waits until the files with findings are these. */
  async show(...names: string[]): Promise<void> {
    const isShown = () => Object.keys(this.shown).sort().join() === names.join();
    while (!isShown()) await new Promise<void>((resolve) => (this.changed = resolve));
  }
}

/** Begins to check, and waits until the client has been asked to register. */
export async function begin(client: TestClient): Promise<{ readonly done: Promise<boolean> }> {
  const done = client.request<boolean>('episodeNotes/checkAllNotes', {});
  await client.until(() => registration(client) !== undefined);
  return { done };
}

export function registration({ registered }: TestClient) {
  return registered.find(({ registerOptions }) => registerOptions?.workspaceDiagnostics === true);
}

export function start(rootUri: string, settings?: (uri: string) => unknown): Promise<TestClient> {
  return TestClient.start({
    capabilities: pulling,
    rootUri,
    initializationOptions: asking,
    ...(settings && { settings }),
  });
}

export function tell(client: TestClient, uri: string, type: FileChangeType): Promise<void> {
  return client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}
