import type { Bundle, BundledArticle } from '../compile/assemble-bundle.ts'
import { inlineText } from '../tree/tree-text.ts'
import type { Article } from '../schemas/bundle.ts'
import { directionOf } from '../text/direction.ts'
import { renderAudience } from './audience.ts'
import { describePage } from './describe-page.ts'
import { html, type Html } from './html.ts'
import { markLanguage, writeDay } from './language.ts'
import { articleUrl, homeUrl, imageUrl, markdownUrl, renderPage, type HelpSite } from './page.ts'
import { renderSteps } from './render-steps.ts'
import { renderTree, type TreePlace } from './render-tree.ts'
import { describeArticle } from './structured-data.ts'
import { nameHelp, wordsOf, type HelpWords } from './words.ts'

/** What an article's page shows besides the article itself. */
export type ArticleSurroundings = {
  bundle: Bundle
  site: HelpSite
  /** Those to read next, which are in the bundle too. */
  related: readonly BundledArticle[]
  /** Locales that have the article, be it in the default language. */
  locales: string[]
  /** Locales that have it in their own language. */
  translated: string[]
}

/** The page of one article. */
export function renderArticlePage(
  { article, audience }: BundledArticle,
  { bundle, site, related, locales, translated }: ArticleSurroundings,
): string {
  const { locale } = bundle
  const { slug, title, summary, lang } = article
  const { words } = wordsOf(locale)
  // The article's own words, such as the title of a callout, are in the article's language.
  const place: TreePlace = {
    articleUrl: (other) => articleUrl(locale, other),
    imageUrl: (src) => imageUrl(audience, locale, src),
    words: wordsOf(lang).words,
  }
  const main = html`${renderBreadcrumb(article, bundle, words, site)}${lang !== locale && html`<p class="notice">${words.otherLanguage}</p>`}
    <div class="reading">
      <article lang="${lang}" dir="${directionOf(lang)}">
        <h1>${title}${renderAudience(audience)}</h1>
        ${summary !== '' && html`<p class="lead">${summary}</p>`}${renderTree(article.body, place)}
        ${article.kind === 'steps' && renderSteps(article.steps, place, wordsOf(lang).words)}
      </article>
      ${renderContents(article, words)}
    </div>
    ${renderFoot(article, related, locale, words)}`
  return renderPage(
    {
      locale,
      title,
      description: describePage(article),
      // A stand-in for a translation is the same page as the original.
      canonical: articleUrl(lang, slug),
      languages: Object.fromEntries(locales.map((other) => [other, articleUrl(other, slug)])),
      translated,
      data: describeArticle(article, locale, site),
      markdown: markdownUrl(locale, slug),
      main,
    },
    site,
  )
}

/** Fewer headings than this are seen at a glance. */
const CONTENTS_FROM_HEADINGS = 3

function renderContents({ body, kind, lang }: Article, words: HelpWords): Html | null {
  const headings = body.flatMap((node) => (node.type === 'heading' && node.level === 2 ? [node] : []))
  // Steps are walked from answer to answer; a list of them would only tempt to skip the question.
  if (kind === 'steps' || headings.length < CONTENTS_FROM_HEADINGS) return null
  const links = headings.map(
    ({ id, children }) => html`<li><a href="#${encodeURIComponent(id)}">${inlineText(children)}</a></li>`,
  )
  return html`<nav class="contents" aria-label="${words.contents}">
    <p>${words.contents}</p>
    <ul lang="${lang}" dir="${directionOf(lang)}">
      ${links}
    </ul>
  </nav>`
}

function renderBreadcrumb(article: Article, { locale, sections }: Bundle, words: HelpWords, site: HelpSite): Html {
  const home = homeUrl(locale)
  const section = sections.find(({ id }) => id === article.section)
  const language = markLanguage(section?.lang ?? locale, locale)
  return html`<nav class="breadcrumb" aria-label="${words.breadcrumb}">
    <ol>
      <li><a href="${home}">${nameHelp(site.name, words)}</a></li>
      <li><a href="${home}#section-${article.section}" ${language}>${article.sectionTitle}</a></li>
    </ol>
  </nav>`
}

function renderFoot({ updated }: Article, related: readonly BundledArticle[], locale: string, words: HelpWords): Html {
  const links = related.map(({ article: { slug, title, lang }, audience }) => {
    const name = [title, renderAudience(audience)]
    return html`<li><a href="${articleUrl(locale, slug)}" ${markLanguage(lang, locale)}>${name}</a></li>`
  })
  return html`<div class="foot">
    ${
      links.length > 0 &&
      html`<nav class="related" aria-labelledby="page:related">
        <h2 id="page:related">${words.related}</h2>
        <ul>
          ${links}
        </ul>
      </nav>`
    }
    <p class="needs-script">${words.notSolved} <button type="button" data-firstline-contact>${words.write}</button></p>
    ${updated !== null && html`<p class="updated">${words.updated} <time datetime="${updated}">${writeDay(updated, locale)}</time></p>`}
  </div>`
}
