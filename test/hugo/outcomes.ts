import type { Case, Comparison } from './comparison';
import { isOlder } from './hugoProgram';
import type { Published } from './hugoSite';
import { knownDifferences, oldBehaviours } from './knownDifferences';
import type { Recording } from './recording';

/** The Hugo of this machine with what it made of all texts. */
export interface LiveHugo {
  /** As in `0.169.0`. */
  readonly version: string;
  readonly published: ReadonlyMap<string, Published>;
}

/** Two verdicts that are not the same, and nobody has said why. */
export interface Difference {
  readonly text: string;
  readonly ours: string;
  /** What each Hugo that was asked makes of it, by its version. */
  readonly hugos: Readonly<Record<string, string>>;
}

/** What came of a comparison. */
export interface Outcome {
  readonly cases: number;
  /** Those on which we say what Hugo does: current Hugo, or an older one where no other is asked. */
  readonly agreed: number;
  /** Differences that stay, by the table of known ones. */
  readonly listed: number;
  /** How often an older Hugo does something else than a current one, by the reason in the table. */
  readonly old: ReadonlyMap<string, number>;
  readonly unexplained: readonly Difference[];
  /** Texts in the table that do not differ. */
  readonly obsolete: readonly string[];
  /** How many texts lack a recorded answer, or have another one than a current Hugo gives. */
  readonly stale: number;
}

/** Compares what we say of each case with what the Hugo here and the recorded one make of it. */
export function outcomeOf(
  { name, recorded }: Comparison,
  cases: readonly Case[],
  live: LiveHugo | undefined,
  recording: Recording,
): Outcome {
  const isCurrent = live !== undefined && !isOlder(live.version, recording.version);
  const known = knownDifferences.filter(({ comparison }) => comparison === name);
  const obsolete = new Set(known.map(({ text }) => text));
  const old = new Map<string, number>();
  const unexplained: Difference[] = [];
  let [agreed, listed, stale] = [0, 0, 0];

  for (const one of cases) {
    const { text, ours } = one;
    const kept = recorded === 'none' ? undefined : verdictOn(one, recording.answer(text));
    const here = verdictOn(one, live?.published.get(text));
    const current = isCurrent ? here : kept;
    const judge = current ?? here;
    const isOld = !isCurrent && here !== undefined && here !== (current ?? ours);
    const reason = isOld ? reasonOf(name, text) : undefined;
    if (reason !== undefined) old.set(reason, (old.get(reason) ?? 0) + 1);
    if (kept === undefined ? recorded === 'all' : isCurrent && kept !== here) stale++;

    const isListed = judge !== ours && obsolete.delete(text);
    if (judge === ours) agreed++;
    if (isListed) listed++;
    const isExplained = isListed || (current === undefined && reason !== undefined);
    const differs = judge !== undefined && judge !== ours && !isExplained;
    if (differs || (isOld && reason === undefined && !isListed)) {
      unexplained.push({ text, ours, hugos: hugosSaying({ kept, here }) });
    }
  }
  return { cases: cases.length, agreed, listed, old, unexplained, obsolete: [...obsolete], stale };

  function hugosSaying(said: { kept: string | undefined; here: string | undefined }) {
    return {
      ...(said.kept === undefined ? {} : { [`${recording.version}, recorded`]: said.kept }),
      ...(said.here === undefined ? {} : { [live!.version]: said.here }),
    };
  }
}

function verdictOn(one: Case, page: Published | undefined): string | undefined {
  return page === undefined ? undefined : one.hugos(page);
}

function reasonOf(name: string, text: string): string | undefined {
  return oldBehaviours.find(({ comparisons, isIn }) => name.startsWith(comparisons) && isIn(text))
    ?.reason;
}
