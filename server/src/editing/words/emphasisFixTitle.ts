import { type Message, message } from '../../l10n/message';
import type { EmphasisChange } from '../../markdown/emphasis/emphasisChange';
import type { EmphasisFix } from '../../markdown/emphasis/emphasisFixes';

/** The title of an emphasis fix, by the kinds of its steps. */
export function titleOfEmphasisFix({ steps }: EmphasisFix): Message {
  if (steps.length === 1) return titleOfChange(steps[0]!);
  const kinds = new Set(steps.map(({ kind }) => kind));
  const only = kinds.size === 1 ? steps[0]?.kind : undefined;
  if (only === 'moveSpace') return message('Move the spaces out of the emphasis');
  if (only === 'remove') return message('Remove {0} unpaired emphasis marks', steps.length);
  if (only === 'escape') return message('Escape {0} emphasis marks', steps.length);
  if (kinds.has('remove')) {
    return message('Mend the emphasis of this paragraph and remove unpaired marks');
  }
  if (kinds.has('escape')) {
    return message('Mend the emphasis of this paragraph and escape unpaired marks');
  }
  return titleOfMending(steps);
}

function titleOfMending(steps: readonly EmphasisChange[]): Message {
  const spaces = steps.filter(isSpace);
  const moved = steps.flatMap(movedBy);
  if (moved.length === steps.length)
    return message('Move {0} out of the emphasis', moved.join(' '));
  if (spaces.length < steps.length) {
    return message('Mend the emphasis of this paragraph in {0} places', steps.length);
  }
  const [first, second] = spaces;
  const isHidden = first !== undefined && first.space !== ' ';
  const encloses =
    steps.length === 2 && first?.kind === 'spaceBefore' && second?.kind === 'spaceAfter';
  if (encloses) {
    return isHidden
      ? message('Insert "\\ ", a space that is not published, on both sides of the emphasis')
      : message('Insert a space before and after the emphasis ("{0}")', first.marks);
  }
  return isHidden
    ? message(
        'Insert "\\ ", a space that is not published, beside emphasis in {0} places',
        steps.length,
      )
    : message('Insert {0} spaces beside emphasis marks', steps.length);
}

type SpaceChange = EmphasisChange & { kind: 'spaceBefore' | 'spaceAfter' };

function isSpace(step: EmphasisChange): step is SpaceChange {
  return step.kind === 'spaceBefore' || step.kind === 'spaceAfter';
}

function movedBy(change: EmphasisChange): string[] {
  if (change.kind === 'movePair') return [change.first + change.last];
  return change.kind === 'move' ? [change.moved] : [];
}

function titleOfChange(change: EmphasisChange): Message {
  switch (change.kind) {
    case 'spaceBefore':
      return change.space === ' '
        ? message('Insert a space before "{0}"', change.marks)
        : message('Insert "\\ ", a space that is not published, before "{0}"', change.marks);
    case 'spaceAfter':
      return change.space === ' '
        ? message('Insert a space after "{0}"', change.marks)
        : message('Insert "\\ ", a space that is not published, after "{0}"', change.marks);
    case 'movePair':
      return message('Move {0} and {1} out of the emphasis', change.first, change.last);
    case 'move':
      return message('Move {0} out of the emphasis', change.moved);
    case 'moveSpace':
      return message('Move the space out of the emphasis');
    case 'remove':
      return message('Remove the unpaired "{0}"', change.marks);
    case 'escape':
      return message('Escape the unpaired "{0}"', change.marks);
  }
}
