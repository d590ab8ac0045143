import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compileKnowledgeBase, openCompiled } from '../../sdk/src/compile/index.ts'

const FOLDER = fileURLToPath(new URL('../../kb-content', import.meta.url))
/** Shorter words are mostly forms of others. */
const WORD = /[a-z]{5,}/g
const MOST_ASKED = 150

/** Words of the English articles that stand in one of them alone, and are no form of another: with its slug. */
function wordsOfOneArticle(): [word: string, slug: string][] {
  const slugs = new Map<string, Set<string>>()
  for (const file of readdirSync(join(FOLDER, 'en'), { recursive: true, withFileTypes: true })) {
    if (!file.name.endsWith('.md') || file.name.startsWith('_')) continue
    const text = readFileSync(join(file.parentPath, file.name), 'utf8').toLowerCase()
    for (const [word] of text.matchAll(WORD)) {
      slugs.set(word, (slugs.get(word) ?? new Set()).add(file.name.slice(0, -'.md'.length)))
    }
  }
  const words = [...slugs.keys()]
  const isFormOf = (one: string, other: string) => one !== other && other.startsWith(one.slice(0, -1))
  return [...slugs]
    .filter(([word, [, second]]) => second === undefined && !words.some((w) => isFormOf(w, word) || isFormOf(word, w)))
    .map(([word, [slug]]) => [word, slug!])
}

test('a word that one article alone has leads there, and not to others by their letters', async () => {
  const { files } = await compileKnowledgeBase({ dir: FOLDER, now: new Date() })
  const kb = await openCompiled(files, 'en', 'public')
  const asked = wordsOfOneArticle().slice(0, MOST_ASKED)
  let first = 0
  for (const [word, slug] of asked) if ((await kb.search(word))[0]?.slug === slug) first += 1
  expect(asked).toHaveLength(MOST_ASKED)
  expect(first / MOST_ASKED).toBeGreaterThan(0.7)
})
