import { window } from 'vscode';

/** What the extension would show to its author, from `take` until `restore`. */
export class ShownMessages {
  readonly shown: string[] = [];
  readonly #own = {
    showErrorMessage: window.showErrorMessage,
    showWarningMessage: window.showWarningMessage,
  };

  take(): void {
    const take = async (text: string) => {
      this.shown.push(text);
      return undefined;
    };
    Object.assign(window, { showErrorMessage: take, showWarningMessage: take });
  }

  restore(): void {
    Object.assign(window, this.#own);
  }
}
