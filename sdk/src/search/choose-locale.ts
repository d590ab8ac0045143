/**
 * The site's language that fits best: the very tag; of those that are written likewise (`zh-Hant-TW` for `zh-HK`) the one
 * without a region, else any; the language in another script; else the site's default.
 */
export function chooseLocale(wanted: string, available: readonly string[]): string {
  const { language, script } = likely(wanted)
  const spoken = available.filter((tag) => likely(tag).language === language)
  const readable = spoken.filter((tag) => likely(tag).script === script)
  return (
    spoken.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    readable.find((tag) => tag === language) ??
    readable[0] ??
    spoken[0] ??
    available[0]!
  )
}

/** The same for many pages, which are in few languages: each takes its time once. */
export function localeChooser(available: readonly string[]): (wanted: string) => string {
  const chosen = new Map<string, string>()
  return (wanted) => {
    const locale = chosen.get(wanted) ?? chooseLocale(wanted, available)
    chosen.set(wanted, locale)
    return locale
  }
}

/** A tag with what it leaves out; of nothing where it is no tag, which pages have. */
function likely(tag: string): Partial<Intl.Locale> {
  try {
    return new Intl.Locale(tag).maximize()
  } catch {
    return {}
  }
}
