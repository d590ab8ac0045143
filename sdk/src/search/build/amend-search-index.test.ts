import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openIndex } from '../../index/open-index.ts'
import type { Family } from '../index-paths.ts'
import { readPostings } from '../postings.ts'
import { openSearchIndex, type SearchIndexFiles } from '../search-index.ts'
import { amendSearchIndex } from './amend-search-index.ts'
import { WHOLE, type IndexPlan } from './index-plan.ts'
import type { SearchDocument } from './search-document.ts'
import { writeSearchIndex } from './write-search-index.ts'

const SPLIT: IndexPlan = { ...WHOLE, fileBytes: 60, grams: 'unknown', ofBodies: ['word'], guessesFrom: 2, pairsFrom: 2 }
const WORDS = [
  'lamp',
  'printer',
  'paper',
  'toner',
  'screen',
  'mouse',
  'cable',
  'router',
  'password',
  'battery',
] as const

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
const document = fc
  .record({ title: sentence, body: sentence })
  .map(({ title, body }): Omit<SearchDocument, 'slug'> => ({
    lang: 'en',
    title,
    summary: '',
    questions: [],
    keywords: [],
    body,
  }))
const knowledgeBase = fc
  .uniqueArray(fc.nat(11), { minLength: 1, maxLength: 12 })
  .chain((numbers) => fc.tuple(...numbers.map((number) => document.map((each) => ({ ...each, slug: `s${number}` })))))

async function amend(
  { manifest, files }: SearchIndexFiles,
  before: SearchDocument[],
  after: SearchDocument[],
): Promise<SearchIndexFiles> {
  const amended = await amendSearchIndex({ manifest, read: (family, number) => files[family][number]! }, before, after)
  const all = { terms: [...files.terms], guesses: [...files.guesses], slugs: [...files.slugs] }
  for (const { family, number, content } of amended.files) all[family][number] = content.buffer
  return { manifest: amended.manifest, files: all }
}

/** Each term with its articles; what it is worth in them is only nearly the same. A pair may have been left out before. */
function articlesByTerm({ manifest: { articles }, files }: SearchIndexFiles): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const file of files.terms) {
    openIndex(file).startingWith('', (entry) => {
      const { matches, having } = readPostings(entry, articles)
      if (!entry.term.includes(' '))
        found.set(entry.term, { articles: [...matches.articles].toSorted((a, b) => a - b), having })
    })
  }
  return found
}

test.for([
  ['one file', WHOLE],
  ['many files', SPLIT],
] as const)(
  'an index of %s has the terms that one has which is made anew, each with its articles',
  async ([, plan]) => {
    await fc.assert(
      fc.asyncProperty(knowledgeBase, knowledgeBase, async (before, after) => {
        const amended = await amend(await writeSearchIndex(before, { plan }), before, after)
        const anew = await writeSearchIndex(after, { plan })
        expect(amended.manifest.articles).toBe(anew.manifest.articles)
        expect(articlesByTerm(amended)).toEqual(articlesByTerm(anew))
      }),
      { numRuns: 40 },
    )
  },
)

test('documents in another order have the very index that would be made of them', async () => {
  const documents = WORDS.map((word, at): SearchDocument => {
    const body = `The ${word} and the ${WORDS[(at * 3) % WORDS.length]!}.`
    return { slug: word, lang: 'en', title: `Mend a ${word}`, summary: '', questions: [], keywords: [], body }
  })
  const turned = documents.toReversed()
  const amended = await amend(await writeSearchIndex(documents), documents, turned)
  expect(amended).toEqual(await writeSearchIndex(turned))
})

test('what was learnt stays with the article that it was learnt of, wherever that stands now', async () => {
  const documents = WORDS.map((word): SearchDocument => {
    const questions = [`it makes no ${word} any more`, `where is my ${word}`]
    return { slug: word, lang: 'en', title: `Mend a ${word}`, summary: '', questions, keywords: [], body: '' }
  })
  const more = [{ ...documents[0]!, slug: 'added', title: 'Bananas', questions: [] }, ...documents]
  const amended = await openSearchIndex(await amend(await writeSearchIndex(documents), documents, more))
  const before = await openSearchIndex(await writeSearchIndex(documents))
  const trained = ({ search }: typeof before, shift: number) => {
    const { trained: weights } = search('where is my toner').find('toner')!
    return new Map([...weights!.articles].map((article, at) => [article - shift, weights!.values[at]]))
  }
  expect(trained(amended, 1)).toEqual(trained(before, 0))
  expect(trained(before, 0).size).toBeGreaterThan(0)
})

test('a word that an article no longer says leads to it no more, though that was learnt; its new ones do', async () => {
  const documents = WORDS.map((word): SearchDocument => {
    const questions = [`why is there no ${word}`, `where is my ${word}`]
    return { slug: word, lang: 'en', title: `Mend a ${word}`, summary: '', questions, keywords: [], body: 'Carefully.' }
  })
  const index = await writeSearchIndex(documents)
  const trainedWith = ({ search }: Awaited<ReturnType<typeof openSearchIndex>>, word: string) => {
    return [...(search(word).find(word)?.trained?.articles ?? [])].includes(0)
  }
  const changed = documents.with(0, { ...documents[0]!, title: 'Mend a vase', questions: ['why is there no vase'] })
  const amended = await openSearchIndex(await amend(index, documents, changed))
  expect(trainedWith(await openSearchIndex(index), 'lamp')).toBe(true)
  expect(trainedWith(amended, 'lamp')).toBe(false)
  expect(amended.search('lamp ').hits.map(({ article }) => article)).not.toContain(0)
  expect(amended.search('vase ').hits[0]!.article).toBe(0)
})

test.for([
  ['has no article', []],
  ['has none with a word', ['★']],
] as const)('the first words of a knowledge base that %s are found', async ([, titles]) => {
  const titled = (title: string): SearchDocument => {
    return { slug: 'first', lang: 'en', title, summary: '', questions: [], keywords: [], body: '' }
  }
  const [documents, after] = [titles.map(titled), [titled('Mend a lamp')]]
  const amended = await openSearchIndex(await amend(await writeSearchIndex(documents), documents, after))
  expect(amended.search('lamp').hits.map(({ article }) => article)).toEqual([0])
})

test('only the files are written that hold a word that came or went', async () => {
  const documents = WORDS.map((word): SearchDocument => {
    return { slug: word, lang: 'en', title: `Mend a ${word}`, summary: '', questions: [], keywords: [], body: '' }
  })
  const { manifest, files } = await writeSearchIndex(documents, { plan: SPLIT })
  const changed = documents.with(0, { ...documents[0]!, body: 'Zebra.' })
  const read = (family: Family, number: number) => files[family][number]!
  const amended = await amendSearchIndex({ manifest, read }, documents, changed)
  expect(amended.files.length).toBeGreaterThan(0)
  expect(amended.files.length).toBeLessThan(manifest.terms)
  expect((await amendSearchIndex({ manifest, read }, documents, documents)).files).toEqual([])
})
