import { startProcess } from './ownProcesses.mjs';
import { findOnPath } from './runProgram.mjs';

/** Shows an address in the person's own browser, where there is one and a screen to show it on. */
export function openBrowser(address) {
  const [command, ...args] = opener(address);
  if (command) {
    const child = startProcess(command, args, { stdio: 'ignore' });
    // The address is printed anyway, so nobody needs to hear of it.
    child.on('error', () => {});
    child.unref();
  }
}

function opener(address) {
  if (process.env.CI) {
    return [];
  }
  if (process.platform === 'darwin') {
    return ['open', address];
  }
  if (process.platform === 'win32') {
    return ['rundll32.exe', 'url.dll,FileProtocolHandler', address];
  }
  return hasDisplay() ? [findOnPath('xdg-open'), address] : [];
}

/** Whether a program with a window can show it. */
export function hasDisplay() {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  );
}
