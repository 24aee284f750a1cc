/** Folds that several measures start from are made once for each drill and forgotten with it. */

/** The same function, remembering its answer for as long as its argument lives. The argument must not change meanwhile. */
export function oncePer<Key extends object, Value extends object>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const kept = new WeakMap<Key, Value>();
  return (key) => {
    let value = kept.get(key);
    if (value === undefined) {
      value = make(key);
      kept.set(key, value);
    }
    return value;
  };
}
