/** What everything in JavaScript hangs on: whoever changes these has changed the page. */
const shared: Readonly<Record<string, object>> = {
  'Object.prototype': Object.prototype,
  'Array.prototype': Array.prototype,
  'String.prototype': String.prototype,
  'Number.prototype': Number.prototype,
  'Boolean.prototype': Boolean.prototype,
  'Function.prototype': Function.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  'RegExp.prototype': RegExp.prototype,
  'Promise.prototype': Promise.prototype,
  'Error.prototype': Error.prototype,
  'Uint8Array.prototype': Uint8Array.prototype,
  Object,
  Array,
  String,
  Promise,
  JSON,
};

/** Their own keys, each with its descriptor, as they were before anything was read. */
type Own = ReadonlyMap<PropertyKey, PropertyDescriptor>;

const ownOf = (object: object): Own =>
  new Map(Reflect.ownKeys(object).map((key) => [key, Object.getOwnPropertyDescriptor(object, key)!]));

const before: readonly (readonly [name: string, object: object, own: Own, prototype: object | null])[] = Object.entries(
  shared,
).map(([name, object]) => [name, object, ownOf(object), Object.getPrototypeOf(object) as object | null]);

/** What is in what all objects share now that was not, is not any more, or is another. */
export function pollutionFaults(): string[] {
  return before.flatMap(([name, object, own, prototype]) => {
    const changed = Reflect.ownKeys(object).filter(
      (key) => !isSame(own.get(key), Object.getOwnPropertyDescriptor(object, key)!),
    );
    const gone = [...own.keys()].filter((key) => !Object.hasOwn(object, key));
    const faults = [...changed, ...gone].map((key) => `pollution: ${name} ${String(key).slice(0, 100)}`);
    return Object.getPrototypeOf(object) === prototype ? faults : [...faults, `pollution: ${name} hangs on another`];
  });
}

/** The same values and functions, not only the same names. */
function isSame(one: PropertyDescriptor | undefined, other: PropertyDescriptor): boolean {
  return (
    one !== undefined &&
    Object.is(one.value, other.value) &&
    one.get === other.get &&
    one.set === other.set &&
    one.writable === other.writable &&
    one.enumerable === other.enumerable &&
    one.configurable === other.configurable
  );
}
