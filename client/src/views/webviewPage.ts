/** What the HTML of a view's page refers to. */
export interface PageParts {
  /** The URIs of the script and the style sheet. */
  readonly script: string;
  readonly styles: string;
  /** The origin of what the extension serves, for the policy (`Webview.cspSource`). */
  readonly source: string;
}

/**
 * The HTML of a view's page. Its Content-Security-Policy allows the extension's own script and style
 * sheet and what `allowed` names, nothing else.
 *
 * @param body elements without text: the script adds all texts as text, not as HTML
 * @param allowed further directives, such as `media-src blob:`
 */
export function webviewPage(
  { script, styles, source }: PageParts,
  body: string,
  allowed: readonly string[] = [],
): string {
  const nonce = randomNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    ...allowed,
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
${body}
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** 128 random bits in hexadecimal. */
function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
