import type { ToTranscriptPage } from '../messages';
import type { TranscriptHost } from './savedState';
import { TranscriptPage } from './transcriptPage';

declare function acquireVsCodeApi(): TranscriptHost;

const host = acquireVsCodeApi();
const page = new TranscriptPage(host);
window.addEventListener('message', ({ data }: MessageEvent<ToTranscriptPage>) => page.handle(data));
host.postMessage({ kind: 'ready' });
