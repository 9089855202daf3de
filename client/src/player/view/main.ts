import type { FromPlayerPage, ToPlayerPage } from '../viewMessages';
import { PlayerPage } from './playerPage';

declare function acquireVsCodeApi(): { postMessage(message: FromPlayerPage): void };

const host = acquireVsCodeApi();
const page = new PlayerPage((message) => host.postMessage(message));
window.addEventListener('message', ({ data }: MessageEvent<ToPlayerPage>) => page.handle(data));
host.postMessage({ kind: 'ready' });
