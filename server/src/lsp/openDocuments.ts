import { TextDocuments } from 'vscode-languageserver';
import { UriMap } from '../base/uriMap';
import { OpenDocument } from './openDocument';

/** The open documents, found by any spelling of their URIs. */
export class OpenDocuments extends TextDocuments<OpenDocument> {
  readonly #byUri = new UriMap<OpenDocument>();

  constructor() {
    super({
      create: (uri, languageId, version, text) => new OpenDocument(uri, languageId, version, text),
      update(document, changes, version) {
        document.update(changes, version);
        return document;
      },
    });
    this.onDidOpen(({ document }) => this.#byUri.set(document.uri, document));
    this.onDidClose(({ document }) => this.#byUri.delete(document.uri));
  }

  override get(uri: string): OpenDocument | undefined {
    return super.get(uri) ?? this.#byUri.get(uri);
  }
}
