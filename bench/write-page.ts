import { readFile, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { Problem } from '../scripts/system/problem.ts'

/**
 * Puts a part's tables into a page, between `<!-- bench:quality -->` and `<!-- /bench:quality -->`, so that no figure is
 * copied by hand.
 *
 * @param path of a markdown file
 * @throws {Problem} the page has no such marks
 */
export async function writeIntoPage(path: string, part: string, markdown: string): Promise<void> {
  const page = await readFile(path, 'utf8')
  const [begin, end] = [`<!-- bench:${part} -->`, `<!-- /bench:${part} -->`]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Problem(`${path} has no place for the figures: put ${begin} and ${end} into it.`)
  const written = `${page.slice(0, from + begin.length)}\n\n${markdown}\n\n${page.slice(to)}`
  await writeFile(path, await format(written, { ...(await resolveConfig(path)), filepath: path }))
}
