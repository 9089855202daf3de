import { randomNonce } from '../randomNonce';
import type { PageParts } from '../timeline/pageHtml';

/**
 * The HTML of the player's page. Its policy allows the extension's own script and style sheet,
 * recordings from the web, and what the extension serves: the recording's folder. It contains no
 * text: the script adds all texts as text, not as HTML.
 */
export function playerPageHtml({ script, styles, source }: PageParts): string {
  const nonce = randomNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    `connect-src ${source}`,
    'media-src blob: https: http:',
  ].join('; ');
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${styles}">
</head>
<body>
<video id="medium" controls hidden></video>
<p id="message" role="status"></p>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
