/** The API that VS Code gives to the page of a view (`acquireVsCodeApi`). */
export interface PageHost<FromPage> {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}
