import type { Article } from '../schemas/bundle.ts'
import type { Tree } from '../tree/nodes.ts'
import { inlineText, treeText } from '../tree/tree-text.ts'
import { Html } from './html.ts'
import { absolute, articleUrl, homeUrl, type HelpSite } from './page.ts'
import { nameHelp, wordsOf } from './words.ts'

/**
 * What a page is, for search engines (schema.org, JSON-LD): an article and where it stands; steps to follow where it is
 * troubleshooting; questions with their answers where its headings ask them. Nothing is said that the page does not show.
 */
export function describeArticle(article: Article, locale: string, site: HelpSite): Html {
  const { slug, title, summary, lang, updated, section, sectionTitle } = article
  const url = absolute(articleUrl(lang, slug), site)
  const home = absolute(homeUrl(locale), site)
  const { words } = wordsOf(locale)
  const page = {
    '@type': 'TechArticle',
    '@id': url,
    url,
    headline: title,
    inLanguage: lang,
    ...(summary !== '' && { description: summary }),
    ...(updated !== null && { dateModified: updated }),
    publisher: { '@type': 'Organization', name: site.name },
  }
  const breadcrumb = {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { name: nameHelp(site.name, words), item: home },
      { name: sectionTitle, item: `${home}#section-${section}` },
      { name: title, item: url },
    ].map((item, at) => ({ '@type': 'ListItem', position: at + 1, ...item })),
  }
  const parts = [page, breadcrumb, ...describeSteps(article, url), ...describeQuestions(article.body)]
  return toScript({ '@context': 'https://schema.org', '@graph': parts })
}

function describeSteps({ kind, title, steps }: Article, url: string): object[] {
  if (kind !== 'steps') return []
  const step = steps.map(({ id, title, body, answers }) => ({
    '@type': 'HowToStep',
    name: title,
    text: [treeText(body), ...answers.map(({ label }) => label)].filter((text) => text !== '').join('\n'),
    url: `${url}#${encodeURIComponent(id)}`,
  }))
  return [{ '@type': 'HowTo', name: title, step }]
}

/** A heading that asks, with what stands below it up to the next of its level or above. */
function describeQuestions(body: Tree): object[] {
  const questions = body.flatMap((node, at) => {
    if (node.type !== 'heading' || !/[?？؟]$/.test(inlineText(node.children).trim())) return []
    const rest = body.slice(at + 1)
    const end = rest.findIndex((other) => other.type === 'heading' && other.level <= node.level)
    const answer = treeText(end === -1 ? rest : rest.slice(0, end))
    if (answer === '') return []
    return [
      {
        '@type': 'Question',
        name: inlineText(node.children).trim(),
        acceptedAnswer: { '@type': 'Answer', text: answer },
      },
    ]
  })
  return questions.length > 0 ? [{ '@type': 'FAQPage', mainEntity: questions }] : []
}

/** A block of data, which no browser runs; what would end the element is written otherwise. */
function toScript(data: object): Html {
  return new Html(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`)
}
