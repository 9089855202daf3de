/**
 * The author's language, as `setLocale` takes it: `--locale`, else the environment as POSIX reads it
 * (XBD 8.2: `LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is not empty). It is needed before
 * arguments are read, as what is said of them has a language too.
 */
export function localeOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string {
  const wanted = optionValue(args, '--locale') ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  return /^zh/i.test(wanted) ? 'zh-cn' : 'en';
}

/** Whether `--locale` takes a language: `en` and `zh` with any region, as in `LANG`. */
export function isKnownLocale(given: string): boolean {
  return /^(?:en|zh)(?:[-_.].*)?$/i.test(given);
}

function optionValue(args: readonly string[], name: string): string | undefined {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  const joined = options.find((arg) => arg.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = options.indexOf(name);
  return at === -1 ? undefined : options[at + 1];
}
