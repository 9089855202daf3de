import { localeOf } from './cli/locale';
import { localised, setLocale } from './l10n/localised';
import { startServer } from './nodeServer';

/** The package's version, which the build writes in. */
declare const packageVersion: string;

const args = process.argv.slice(2);
setLocale(localeOf(args, process.env));
const usage = `${localised('Usage:')} server.js --stdio | --node-ipc | --socket=PORT | --pipe=NAME
${localised('This is the language server of Episode Notes; an editor starts it')}
`;

if (args.includes('--help') || args.includes('-h')) endWith(process.stdout, usage, 0);
else if (args.includes('--version')) endWith(process.stdout, `${packageVersion}\n`, 0);
else if (isTransportUsable(args)) startServer();
else endWith(process.stderr, usage, 2);

/** The library watches the process of a `--clientProcessId` from when it is loaded: exits anyway. */
function endWith(stream: NodeJS.WriteStream, text: string, exitCode: number): void {
  stream.write(text, () => process.exit(exitCode));
}

/**
 * Whether the arguments say how to talk to the client. The library takes the first that names a way;
 * clients add others, `--clientProcessId=1`.
 */
function isTransportUsable(args: readonly string[]): boolean {
  const at = args.findIndex((arg) => /^--(?:(?:stdio|node-ipc)$|(?:socket|pipe)(?:=|$))/.test(arg));
  const [name, value = args[at + 1] ?? ''] = args[at]?.split('=', 2) ?? [];
  switch (name) {
    case '--stdio':
      return true;
    case '--node-ipc':
      return process.send !== undefined;
    case '--socket':
      return /^\d+$/.test(value) && Number(value) > 0 && Number(value) < 65536;
    case '--pipe':
      return value !== '';
    default:
      return false;
  }
}
