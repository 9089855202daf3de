import { stat } from 'node:fs/promises';
import path from 'node:path';
import { systemMessage } from '../../files/systemMessage';
import { language, localise, localised } from '../../l10n/localised';
import type { ProgramContext } from '../commandLine/commandHelp';
import { UsageError } from '../usageError';

/** Starts the tools for models. Rejects with a `UsageError` where the root is no folder. */
export async function startTools(
  { root = '.' }: { readonly root?: string },
  { terminal, version, startTools }: ProgramContext,
): Promise<void> {
  const folder = path.resolve(terminal.cwd, root);
  const reason = await stat(folder).then(
    (stats) => (stats.isDirectory() ? undefined : localised('it is no folder')),
    (error) => localise(systemMessage(error)),
  );
  if (reason !== undefined) throw new UsageError(`--root ${root}: ${reason}`);
  await startTools({ root: folder, locale: language(), version });
}
