/** The longest slug that is made of a title: addresses are read, and pasted into chats. */
const LONGEST_SLUG = 60

/** `Reset your Password!` → `reset-your-password`; empty where nothing of it can be written in Latin letters. */
export function slugify(text: string): string {
  const slug = text
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug.length <= LONGEST_SLUG ? slug : slug.slice(0, LONGEST_SLUG + 1).replace(/-[^-]*$/, '')
}

/** Gives each name once: the second `reset` is `reset-2`. */
export function createUniqueNames(): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    let name = wanted
    for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`
    taken.add(name)
    return name
  }
}
