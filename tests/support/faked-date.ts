/** Loaded before everything else (`node --import`): a clock that is years off, and runs backwards. */
let now = Date.UTC(2041, 6, 1);
const tick = (): number => (now -= 1000);

globalThis.Date = new Proxy(Date, {
  construct: (target, args: unknown[], newTarget) =>
    Reflect.construct(target, args.length === 0 ? [tick()] : args, newTarget) as object,
  get: (target, key): unknown => (key === 'now' ? tick : Reflect.get(target, key)),
});
