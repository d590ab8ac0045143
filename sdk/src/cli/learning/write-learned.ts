import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isMap, isSeq, parseDocument, YAMLMap, type Pair, type Scalar, type YAMLSeq } from 'yaml'
import type { ProposedPhrases } from '../../learn/index.ts'

const INTRODUCTION = ` What visitors typed who then found their answer in an article, as search learned it: see \`firstline learn --help\`.
 Take out what you do not want, and list it so that it is not proposed again:
 _never:
   - words that visitors typed`

/**
 * Writes phrases into a `_learned.yml`, at once and whole: a disk that fills meanwhile leaves the file as it was.
 *
 * @param proposed none: nothing is written
 */
export async function writeLearned(file: string, proposed: readonly ProposedPhrases[]): Promise<void> {
  if (proposed.length === 0) return
  const aside = `${file}.${process.pid}.tmp`
  try {
    const text = addPhrases(await readIfThere(file), proposed)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(aside, text)
    await rename(aside, file)
  } catch (error) {
    // Only tidying up: the first failure is the one to tell.
    await Promise.allSettled([rm(aside, { force: true })])
    throw new Error(`${file} cannot be written, and is as it was: ${(error as Error).message}`, { cause: error })
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/**
 * Adds phrases to the text of a `_learned.yml`, each with how many people said it. What stands there stays as it is, with
 * its comments; articles are put among the others by their names. The same phrases give the same text.
 *
 * @param text what the file holds, which `readLearned` has accepted; null where there is none yet
 */
export function addPhrases(text: string | null, proposed: readonly ProposedPhrases[]): string {
  const document = parseDocument(text ?? '')
  if (text === null) document.commentBefore = INTRODUCTION
  if (!isMap(document.contents)) document.contents = new YAMLMap() as never
  const articles = document.contents as unknown as YAMLMap<Scalar, YAMLSeq>
  for (const { slug, phrases } of proposed) {
    const list = listOf(articles, slug)
    for (const { words, visitors } of phrases) {
      const phrase = document.createNode(words) as Scalar
      phrase.comment = ` ${visitors} people`
      list.add(phrase)
    }
  }
  return document.toString({ lineWidth: 0 })

  function listOf(articles: YAMLMap<Scalar, YAMLSeq>, slug: string): YAMLSeq {
    const known = articles.items.find((pair) => nameOf(pair) === slug)?.value
    if (isSeq(known)) return known
    const pair = document.createPair(slug, []) as unknown as Pair<Scalar, YAMLSeq>
    pair.value!.flow = false
    const after = articles.items.findIndex((other) => !nameOf(other).startsWith('_') && nameOf(other) > slug)
    articles.items.splice(after < 0 ? articles.items.length : after, 0, pair)
    return pair.value!
  }
}

/** A key as text: to YAML the article `404` is a number. */
function nameOf({ key }: Pair<Scalar>): string {
  return String(key.value)
}
