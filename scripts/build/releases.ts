/** The hashed files of one release, as paths below the site, sorted. */
export type Release = string[]

/** Releases whose hashed files stay, the newest included: a page that was opened before an update goes on working. */
export const KEPT_RELEASES = 3

/** Whether a name holds a hash of its file's content (`panel.3fa9c1d2.js`), so that the file never changes. */
export function isHashed(path: string): boolean {
  return /\.[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(path)
}

/**
 * Puts a build in front of the releases before it. Building the same again is no new release, or three restarts would
 * drop what yesterday's pages still ask for.
 */
export function addRelease(history: Release[], files: Release): Release[] {
  const isSame = (release: Release) => release.join('\n') === files.join('\n')
  return [files, ...history.filter((release) => !isSame(release))].slice(0, KEPT_RELEASES)
}
