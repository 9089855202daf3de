import type { ToPage } from '../messages';
import type { TimelineHost } from './savedView';
import { TimelinePage } from './timelinePage';

declare function acquireVsCodeApi(): TimelineHost;

const host = acquireVsCodeApi();
const page = new TimelinePage(host);
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => page.handle(data));
host.postMessage({ kind: 'ready' });
