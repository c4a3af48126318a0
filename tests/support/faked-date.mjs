/** Loaded before everything else (`node --import`): a clock that is years off, and runs backwards. */
const real = Date;
let now = real.UTC(2041, 6, 1);

globalThis.Date = class extends real {
  /** @param {unknown[]} args */
  constructor(...args) {
    // @ts-expect-error: as many arguments as were given
    super(...(args.length === 0 ? [(now -= 1000)] : args));
  }
  static now() {
    return (now -= 1000);
  }
};
