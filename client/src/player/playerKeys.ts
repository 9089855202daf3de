import { l10n } from 'vscode';

/** The main keys of the player, as the manifest has them, with what they do. */
export function playerKeys(): readonly (readonly [key: string, what: string])[] {
  return [
    [keyOf('/'), l10n.t('play or pause')],
    [keyOf(';'), l10n.t('end the segment here, begin the next')],
    [keyOf("'"), l10n.t('take the time at the cursor')],
    [keyOf('Shift+/'), l10n.t('play the segment')],
    [keyOf("Shift+'"), l10n.t('play around the border')],
    [`${keyOf('-')}, ${keyOf('=')}`, l10n.t('3 seconds back or forward, with Shift 10')],
  ];
}

function keyOf(key: string): string {
  return (isMac() ? 'Ctrl+Cmd+' : 'Alt+') + key;
}

/** Whether the author's keyboard is that of a Mac, as far as an extension host can tell. */
function isMac(): boolean {
  // A web worker has a navigator, Node its platform.
  const { navigator } = globalThis as { readonly navigator?: { readonly userAgent?: string } };
  const platform = typeof process === 'object' ? process.platform : '';
  return platform === 'darwin' || /Mac/.test(navigator?.userAgent ?? '');
}
