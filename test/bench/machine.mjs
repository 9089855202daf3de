import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** What the figures were measured on, in one paragraph; nothing that tells whose machine it is. */
export function describeMachine() {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const system = `${type()} ${release().split('-')[0]}, ${process.arch}`;
  const date = new Date().toISOString().slice(0, 10);
  return `${model}, ${availableParallelism()} cores, ${memory} of memory; ${system}; Node ${process.versions.node}; ${date}.`;
}
