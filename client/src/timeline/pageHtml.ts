import { randomNonce } from '../randomNonce';

/** What the page's HTML refers to. */
export interface PageParts {
  /** The URIs of the script and the style sheet. */
  readonly script: string;
  readonly styles: string;
  /** The origin of the style sheet for the Content-Security-Policy (`Webview.cspSource`). */
  readonly source: string;
}

/**
 * The HTML of the view's page. Its policy allows the extension's own script and style sheet and
 * nothing else. It contains no text: the script adds all texts as text, not as HTML.
 */
export function pageHtml({ script, styles, source }: PageParts): string {
  const nonce = randomNonce();
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${styles}">
</head>
<body>
<div id="stage" hidden>
<canvas id="canvas" aria-hidden="true"></canvas>
<div id="list" role="listbox" tabindex="0"><div id="spacer" role="presentation"></div></div>
</div>
<div id="details" hidden><span id="details-name"></span><span id="details-facts"></span><span id="details-faults"></span></div>
<div id="empty" hidden><p id="reason"></p><button id="restart" type="button" hidden></button></div>
<div id="spoken" role="status"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
