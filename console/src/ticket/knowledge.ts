import type { FormField, LocalizedText, SiteBundle } from '@firstline/sdk/schemas'
import { loadKnowledgeBase, loadSite } from '@firstline/sdk/search'

export type Category = { id: string; title: string }
export type ArticleTitle = { slug: string; title: string }
/** A question of a form: how it was put, and what the values of its options are called. */
export type Question = { key: string; label: string; options: { value: string; label: string }[] }

/** What the compiled knowledge base says about the ids on a ticket. */
export type Knowledge = { categories: Category[]; articles: ArticleTitle[]; questions: Question[] }

/** Without a knowledge base tickets show ids instead of titles; everything else works the same. */
export const NO_KNOWLEDGE: Knowledge = { categories: [], articles: [], questions: [] }

/**
 * Reads categories, questions of forms and article titles in the site's default language, which is the one that staff work in.
 *
 * @param url address of the compiled knowledge base, for example `/kb`
 * @param site id of the site; empty: the first
 * @throws {KnowledgeBaseError} either file cannot be read
 */
export async function loadKnowledge(url: string, site: string, send: typeof fetch = fetch): Promise<Knowledge> {
  const options = { url, fetch: send }
  const { locales, categories, forms } = await loadSite({ ...options, ...(site ? { site } : {}) })
  const locale = locales[0]!
  const kb = await loadKnowledgeBase({ ...options, locale })
  const sections = await kb.categories()
  return {
    categories: categories.map(({ id, title }) => ({ id, title: title[locale] ?? id })),
    articles: sections
      .flatMap(({ articles }) => articles.map(({ slug, title }) => ({ slug, title })))
      .toSorted((one, other) => one.title.localeCompare(other.title, locale)),
    questions: questionsOf(forms, (text) => text[locale] ?? Object.values(text)[0] ?? ''),
  }
}

function questionsOf(forms: SiteBundle['forms'], inLanguage: (text: LocalizedText) => string): Question[] {
  const optionsOf = (field: FormField) => ('options' in field ? field.options : [])
  return forms
    .flatMap(({ fields }) => fields)
    .map((field) => ({
      key: field.key,
      label: inLanguage(field.label),
      options: optionsOf(field).map(({ value, label }) => ({ value, label: inLanguage(label) })),
    }))
}
