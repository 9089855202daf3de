import { type PageParts, webviewPage } from '../views/webviewPage';

const body = `<video id="medium" controls hidden></video>
<p id="message" role="status"></p>`;

/** The HTML of the player's page, which may play recordings of the web and of the served folder. */
export function playerPageHtml(parts: PageParts): string {
  return webviewPage(parts, body, [`connect-src ${parts.source}`, 'media-src blob: https: http:']);
}
