import { measureChapters } from './chapters';
import { measureChecking } from './checking';
import { measureFences } from './fence';
import { measureHostile } from './hostile';
import { measureKeystrokes } from './keystroke';
import { measureMemory } from './memory';
import { measureOpening } from './open';
import { measureRequests } from './requests';
import { measureStdio } from './stdio';
import { measureWorkspace } from './workspace';

const groups: Readonly<Record<string, () => Promise<void>>> = {
  keystroke: measureKeystrokes,
  fence: measureFences,
  open: measureOpening,
  requests: measureRequests,
  stdio: measureStdio,
  hostile: measureHostile,
  memory: measureMemory,
  workspace: measureWorkspace,
  chapters: measureChapters,
  check: measureChecking,
};

const [name = ''] = process.argv.slice(2);
await groups[name]?.();
process.disconnect?.();
