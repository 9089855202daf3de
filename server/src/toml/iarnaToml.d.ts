/** The serialiser of the package alone: the types of the whole package need Node's streams. */
declare module '@iarna/toml/stringify' {
  function stringify(table: Readonly<Record<string, unknown>>): string;
  namespace stringify {
    function value(value: string | number | boolean): string;
  }
  export default stringify;
}
