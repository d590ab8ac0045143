import type { Bundle } from '../compile/assemble-bundle.ts'
import { renderAudience } from './audience.ts'
import { html, type Html } from './html.ts'
import { markLanguage } from './language.ts'
import { articleUrl, homeUrl, renderPage, type HelpSite } from './page.ts'
import { nameHelp, wordsOf } from './words.ts'

type Section = Bundle['sections'][number]

/** The first page of a language: every section with its articles. */
export function renderHomePage(bundle: Bundle, site: HelpSite): string {
  const { locale, sections } = bundle
  const { words } = wordsOf(locale)
  const main = html`<div class="welcome">
      <h1>${nameHelp(site.name, words)}</h1>
      <p class="lead">${words.lead}</p>
      <button type="button" class="search needs-script" data-firstline-open>${words.search}</button>
    </div>
    ${sections.length === 0 ? html`<p>${words.empty}</p>` : html`<div class="sections">${sections.map((section) => renderSection(section, bundle))}</div>`}`
  return renderPage(
    {
      locale,
      title: nameHelp(site.name, words),
      description: words.lead,
      canonical: homeUrl(locale),
      languages: Object.fromEntries(site.locales.map((other) => [other, homeUrl(other)])),
      translated: site.locales,
      main,
    },
    site,
  )
}

function renderSection(section: Section, bundle: Bundle): Html {
  const links = bundle.articles
    .filter(({ article }) => article.section === section.id)
    .map(({ article: { slug, title, lang }, audience }) => {
      const name = [title, renderAudience(audience)]
      return html`<li>
        <a href="${articleUrl(bundle.locale, slug)}" ${markLanguage(lang, bundle.locale)}>${name}</a>
      </li>`
    })
  const language = markLanguage(section.lang, bundle.locale)
  return html`<section class="card" aria-labelledby="section-${section.id}">
    <h2 id="section-${section.id}" ${language}>${section.title}</h2>
    ${section.description !== '' && html`<p ${language}>${section.description}</p>`}
    <ul>
      ${links}
    </ul>
  </section>`
}
