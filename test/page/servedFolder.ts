import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wav': 'audio/wav',
};

/**
 * Serves the files of a folder to this machine alone, pieces of a file as well: a browser asks for
 * these to seek in a recording.
 */
export async function serveFolder(folder: string): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileAt(path.join(folder, path.normalize(decodeURIComponent(pathname))));
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const whole = readFileSync(file);
    const type = { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' };
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (first === undefined) {
      response.writeHead(200, { ...type, 'accept-ranges': 'bytes' }).end(whole);
      return;
    }
    const end = last ? Number(last) : whole.length - 1;
    const range = `bytes ${first}-${end}/${whole.length}`;
    response
      .writeHead(206, { ...type, 'content-range': range })
      .end(whole.subarray(Number(first), end + 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, server };
}

/** A folder's page is its `index.html`. */
function fileAt(name: string): string | undefined {
  const stat = statSync(name, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return fileAt(path.join(name, 'index.html'));
  return stat?.isFile() ? name : undefined;
}
