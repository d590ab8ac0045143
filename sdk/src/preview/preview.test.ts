import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openCompiled } from '../compile/open-compiled.ts'
import { article, knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'
import { createPreview } from './preview.ts'

const FILES = {
  'en/a/printers.md': article({ title: 'Repair a printer' }, 'Open the lid.'),
  'en/a/coffee.md': article({ title: 'Make coffee' }, 'Black.'),
}

async function openPreview() {
  const dir = knowledgeBaseFolder(FILES)
  const preview = createPreview(dir)
  onTestFinished(preview.close)
  await preview.refresh()
  await preview.searchIsCurrent()
  return {
    preview,
    write: (path: string, text: string) => writeFileSync(join(dir, path), text),
    remove: (path: string) => rmSync(join(dir, path)),
    page: (path: string) => new TextDecoder().decode(preview.version().files.get(path)),
    find: async (words: string, { files } = preview.version()) => {
      const { search } = await openCompiled(files, 'en', 'public')
      return (await search(words)).map(({ slug }) => slug)
    },
  }
}

test('what was saved shows and is found before search has learnt from it, and what it no longer says is not', async () => {
  const { preview, write, page, find } = await openPreview()
  const before = preview.version().number
  write('en/a/coffee.md', article({ title: 'Make coffee' }, 'With milk and marzipan.'))
  await preview.refresh()
  const atOnce = preview.version()
  expect(atOnce.number).toBe(before + 1)
  expect(page('help/en/coffee.html')).toContain('marzipan')
  expect(await find('printer', atOnce)).toEqual(['printers'])
  expect(await find('marzipan', atOnce)).toEqual(['coffee'])
  expect(await find('black ', atOnce)).toEqual([])
  await preview.searchIsCurrent()
  expect(preview.version().number).toBe(before + 1)
  expect(await find('marzipan')).toEqual(['coffee'])
})

test('a new article has its page and is found at once, and the others are where they were', async () => {
  const { preview, write, page, find } = await openPreview()
  write('en/a/bananas.md', article({ title: 'Bananas' }, 'Yellow.'))
  await preview.refresh()
  const atOnce = preview.version()
  expect(page('help/en/bananas.html')).toContain('Yellow.')
  expect(await find('coffee', atOnce)).toEqual(['coffee'])
  expect(await find('bananas', atOnce)).toEqual(['bananas'])
  await preview.searchIsCurrent()
  expect(preview.version().number).toBe(atOnce.number)
  expect(await find('bananas')).toEqual(['bananas'])
})

test('what was learned is found once it is saved, though no article has changed', async () => {
  const { preview, write, find } = await openPreview()
  write('en/_learned.yml', 'coffee:\n  - something hot\n')
  await preview.refresh()
  await preview.searchIsCurrent()
  expect(await find('something hot ')).toEqual(['coffee'])
})

test('what is saved when only the thread can still read it confuses no article with another', async () => {
  const { preview, write, find } = await openPreview()
  const stop = preview.subscribe(() => write('en/a/bananas.md', article({ title: 'Bananas' }, 'Yellow.')))
  write('en/a/coffee.md', article({ title: 'Make coffee' }, 'White.'))
  await preview.refresh()
  stop()
  await preview.searchIsCurrent()
  expect(await find('coffee')).toEqual(['coffee'])
  expect(await find('printer')).toEqual(['printers'])
  expect(await find('bananas')).toEqual([])
  await preview.refresh()
  expect(await find('coffee')).toEqual(['coffee'])
  expect(await find('bananas')).toEqual(['bananas'])
})

test('an error keeps the last good version and is told; mended, the newest shows', async () => {
  const { preview, write, page } = await openPreview()
  const { number } = preview.version()
  write('en/a/coffee.md', article({ title: 'Make coffee' }, '[x](none.md)'))
  await preview.refresh()
  expect(preview.version()).toMatchObject({ number, problems: [{ code: 'dead-link' }] })
  expect(page('help/en/coffee.html')).toContain('Black.')
  write('en/a/coffee.md', article({ title: 'Make coffee' }, 'White.'))
  await preview.refresh()
  expect(preview.version().problems).toEqual([])
  expect(page('help/en/coffee.html')).toContain('White.')
})

test('drafts show to those who write them', async () => {
  const { preview, write, page } = await openPreview()
  write('en/a/tea.md', article({ title: 'Tea', draft: true }, 'Green.'))
  await preview.refresh()
  expect(page('help/en/tea.html')).toContain('Green.')
})

test('articles for others than everybody show with the name of their audience, in the pages and nowhere else', async () => {
  const { preview, write, page, find } = await openPreview()
  write('en/a/safe.md', article({ title: 'The safe', audience: 'internal', aliases: ['vault'] }, 'Turn left.'))
  await preview.refresh()
  const marked = '>The safe <span class="audience">internal</span></a>'
  expect(page('help/en/index.html')).toContain(marked)
  await preview.searchIsCurrent()
  expect(page('help/en/index.html')).toContain(marked)
  expect(page('help/en/safe.html')).toContain('<h1>The safe <span class="audience">internal</span></h1>')
  expect(page('help/en/vault.html')).toContain('url=/help/en/safe')
  expect(page('help/en/coffee.html')).not.toContain('class="audience"')
  expect(await find('safe')).toEqual([])
})

test('articles that are alike are named on each other’s pages once they have been compared', async () => {
  const { preview, write, page } = await openPreview()
  write('en/a/toner.md', article({ title: 'Toner of a printer' }, 'Open the lid.'))
  await preview.refresh()
  expect(page('help/en/toner.html')).not.toContain('href="/help/en/printers"')
  await preview.searchIsCurrent()
  expect(page('help/en/toner.html')).toContain('href="/help/en/printers"')
})

test('an article that was removed is gone', async () => {
  const { preview, remove, find } = await openPreview()
  remove('en/a/coffee.md')
  await preview.refresh()
  expect(preview.version().files.has('help/en/coffee.html')).toBe(false)
  expect(await find('coffee')).toEqual([])
  await preview.searchIsCurrent()
  expect(await find('coffee')).toEqual([])
})

test('whoever listens hears of each change until they stop', async () => {
  const { preview, write } = await openPreview()
  const { number: before } = preview.version()
  const heard: number[] = []
  const stop = preview.subscribe(({ number }) => heard.push(number))
  write('en/a/coffee.md', article({ title: 'Make coffee' }, 'Tall.'))
  await preview.refresh()
  await preview.searchIsCurrent()
  stop()
  await preview.refresh()
  expect(heard).toEqual([before + 1, before + 1])
})
