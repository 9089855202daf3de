import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

describe('npm start without a VS Code on the desktop', () => {
  it('says where VS Code can be opened, and serves it there', async function () {
    this.timeout(90_000);
    const child = spawn(process.execPath, ['test/setup/start.mjs', '--embedded'], {
      env: { ...process.env, CI: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      let said = '';
      const address = await new Promise<string>((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
        child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
          said += chunk;
          const found = /VS Code is ready at +(\S+)\n/.exec(said)?.[1];
          if (found !== undefined) resolve(found);
        });
      });
      // The key in the address becomes a cookie, which `fetch` does not keep.
      const entry = await fetch(address, { redirect: 'manual' });
      const cookie = entry.headers.get('set-cookie')?.replace(/;.*/, '') ?? '';
      const inside = new URL(entry.headers.get('location') ?? address, address);
      const page = await fetch(inside, { headers: { cookie } });
      assert.equal(page.status, 200);
      assert.match(await page.text(), /vscode-workbench-web-configuration/);
    } finally {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    }
  });
});
