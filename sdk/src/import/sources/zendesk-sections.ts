import { parseHtml } from '../markdown/parse-html.ts'
import { createUniqueNames, slugify } from '../slugs.ts'
import type { Lost, SourceSection } from '../source.ts'
import { localeOf } from './locale-of.ts'
import type { ZendeskExport, ZendeskSection } from './zendesk-export.ts'

/** Sections are put in the order of their categories first; none has so many. */
const SECTIONS_PER_CATEGORY = 1_000

/** The sections of an export, and the names of their folders by their numbers. */
export function nameSections(
  { sections, categories, translations }: ZendeskExport,
  locales: readonly string[],
  lost: Lost[],
) {
  const unique = createUniqueNames()
  const ids = new Map(
    sections.map((section) => [section.id, unique(slugify(section.name ?? '') || `section-${section.id}`)]),
  )
  const places = new Map(categories.map(({ id, position }) => [id, position ?? 0]))
  if (categories.length > 1) {
    const names = categories.map(({ name }) => name).join(', ')
    lost.push({
      file: 'categories',
      what: names,
      why: 'Sections have none above them; theirs decide their order only.',
    })
  }
  for (const { name, parent_section_id } of sections) {
    const parent = sections.find(({ id }) => id === parent_section_id)
    if (!parent) continue
    const why = `It stood in “${parent.name}”; sections have none within them, and now it stands beside it.`
    lost.push({ file: 'sections', what: name ?? '', why })
  }
  const all = sections.flatMap((section): SourceSection[] => {
    const order = (places.get(section.category_id ?? '') ?? 0) * SECTIONS_PER_CATEGORY + (section.position ?? 0)
    const others = translations.filter(({ source_id, source_type }) => {
      return source_id === section.id && source_type === 'Section'
    })
    const words = wordsOf({ ...section, translations: [...section.translations, ...others] }, locales)
    return words.map((each) => ({ ...each, id: ids.get(section.id)!, order }))
  })
  return { all, idOf: (id: string | null | undefined) => ids.get(id ?? '') ?? 'general' }
}

/** A section's title and description in the languages of the knowledge base. */
function wordsOf(
  { locale, name, description, translations }: ZendeskSection,
  locales: readonly string[],
): Pick<SourceSection, 'locale' | 'title' | 'description'>[] {
  const named = [{ locale: locale ?? locales[0]!, title: name, body: description }, ...translations]
  const words = new Map<string, Pick<SourceSection, 'locale' | 'title' | 'description'>>()
  for (const { locale: tag, title, body } of named) {
    const known = localeOf(tag, locales)
    const plain = parseHtml(body ?? '')
      .body.textContent?.replaceAll(/\s+/g, ' ')
      .trim()
    if (known === null || !title || words.has(known)) continue
    words.set(known, { locale: known, title, ...(plain && { description: plain }) })
  }
  return [...words.values()]
}
