import { Uri, type Webview } from 'vscode';

/**
 * The page of the view. It takes scripts and styles from the extension's own folder and nothing
 * from anywhere else, and holds no text: all that is shown is put in as text by its script.
 *
 * @param folder where the page's script and style sheet are
 */
export function pageHtml(webview: Webview, folder: Uri): string {
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
  const nonce = randomWord();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('timeline.css')}">
</head>
<body>
<div id="stage" hidden>
<canvas id="canvas" aria-hidden="true"></canvas>
<div id="list" role="listbox" tabindex="0"><div id="room" role="presentation"></div></div>
</div>
<div id="details" hidden></div>
<div id="empty" hidden><p id="reason"></p><button id="restart" type="button" hidden></button></div>
<div id="spoken" role="status"></div>
<script nonce="${nonce}" src="${address('timeline.js')}"></script>
</body>
</html>`;
}

/** 128 bits that nobody can guess, in hexadecimal. */
function randomWord(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
