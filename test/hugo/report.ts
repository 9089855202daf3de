import type { Difference, Outcome } from './outcomes';

const mostShown = 12;

/** A comparison in one line. */
export function summary(name: string, outcome: Outcome): string {
  const old = [...outcome.old].map(([reason, count]) => `${count} ${reason}`);
  const parts = [
    `${outcome.cases} cases`,
    `${outcome.agreed} agreed`,
    `${outcome.listed} listed differences`,
    ...(old.length === 0 ? [] : [`this Hugo is older: ${old.join(', ')}`]),
  ];
  return `${name}: ${parts.join(', ')}`;
}

/** What is wrong with a comparison; the empty string where nothing is. */
export function complaint({ unexplained, obsolete, stale }: Outcome): string {
  const complaints = [
    ...unexplained.slice(0, mostShown).map(differenceText),
    ...(unexplained.length > mostShown ? [`… ${unexplained.length} in all`] : []),
    ...obsolete.map((text) => `is listed and does not differ: ${JSON.stringify(text)}`),
    ...(stale > 0
      ? [`${stale} recorded answers are missing or out of date: record them anew`]
      : []),
  ];
  return complaints.join('\n');
}

function differenceText({ text, ours, hugos }: Difference): string {
  const verdicts = Object.entries({ 'we say': ours, ...hugos });
  return [
    JSON.stringify(text),
    ...verdicts.map(([who, verdict]) => `    ${who}: ${verdict || 'nothing'}`),
  ].join('\n');
}
