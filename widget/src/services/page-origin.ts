/**
 * Whether the page has an origin, by which the API knows whom to let in. A frame with `sandbox` and without
 * `allow-same-origin` has none, nor has a page that is opened from the disk.
 */
export function hasOrigin(): boolean {
  return globalThis.origin !== 'null'
}
