/** The site's language that fits best: the very tag, the language without its region, else the site's default. */
export function chooseLocale(wanted: string, available: readonly string[]): string {
  const primary = wanted.split('-', 1)[0]!
  return available.find((tag) => tag === wanted) ?? available.find((tag) => tag === primary) ?? available[0]!
}
