/** The part of the package that writes; it is typed as a whole only, which needs Node's streams. */
declare module '@iarna/toml/stringify' {
  export default function stringify(table: Readonly<Record<string, unknown>>): string;
}
