/** The part of the package that writes; it is typed as a whole only, which needs Node's streams. */
declare module '@iarna/toml/stringify' {
  function stringify(table: Readonly<Record<string, unknown>>): string;
  namespace stringify {
    function value(value: string | number | boolean): string;
  }
  export default stringify;
}
