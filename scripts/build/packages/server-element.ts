/**
 * In the place of `HTMLElement` in the package: on a server, which has none, a class that extends it can still be
 * imported, and is registered nowhere.
 */
const Element = globalThis.HTMLElement ?? Object
export { Element as HTMLElement }
