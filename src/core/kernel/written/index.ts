/**
 * Closures that can also be written out as JavaScript. A batch evaluates the same few expressions millions of times; written
 * out together, without a call for each operator, they run several times faster. The closures stay what defines them: what has
 * no text of its own is called. Texts are made from checked trees, numbers and places only, never from what an author wrote.
 */

/** Gives a value that the text needs a name in it. */
export type Bind = (value: object) => string;

/** Makes the text of an expression over `w`, the world. */
export type Writer = (bind: Bind) => string;

const writers = new WeakMap<object, Writer>();

/** The closure itself, from now on also as text. */
export function writtenAs<F extends object>(read: F, writer: Writer): F {
  writers.set(read, writer);
  return read;
}

/** The text of what a closure reads from `w`, in parentheses or a call. */
export function writeOut(read: object, bind: Bind): string {
  const writer = writers.get(read);
  return writer === undefined ? `${bind(read)}(w)` : `(${writer(bind)})`;
}

/** A number as text that reads back as the very same number. */
export function literal(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
