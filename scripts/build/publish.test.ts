import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listFiles, publish } from './publish.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firstline-publish-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Publishes a build that holds the given files, each with its own path as content. */
async function publishBuild(...paths: string[]): Promise<string[]> {
  const staging = join(folder, 'staging')
  for (const path of paths) {
    await mkdir(dirname(join(staging, path)), { recursive: true })
    await writeFile(join(staging, path), path)
  }
  await publish(staging, join(folder, 'site'))
  return listFiles(join(folder, 'site'))
}

test('a build becomes the site', async () => {
  expect(await publishBuild('index.html', 'widget/panel.11111111.js')).toEqual([
    'index.html',
    'widget/panel.11111111.js',
  ])
  expect(await readFile(join(folder, 'site/index.html'), 'utf8')).toBe('index.html')
})

test('a page that is in no build any more goes', async () => {
  await publishBuild('index.html', 'help/en/draft.html')
  expect(await publishBuild('index.html')).toEqual(['index.html'])
})

test('hashed files of the last three releases stay, those of the fourth go', async () => {
  for (const release of ['11111111', '22222222', '33333333']) await publishBuild(`widget/panel.${release}.js`)
  expect(await publishBuild('widget/panel.44444444.js')).toEqual([
    'widget/panel.22222222.js',
    'widget/panel.33333333.js',
    'widget/panel.44444444.js',
  ])
})

test('building the same again drops nothing that older pages ask for', async () => {
  await publishBuild('panel.11111111.js')
  for (let build = 0; build < 4; build += 1) await publishBuild('panel.22222222.js')
  expect(await listFiles(join(folder, 'site'))).toEqual(['panel.11111111.js', 'panel.22222222.js'])
})

test('a list of releases that cannot be read is replaced', async () => {
  await writeFile(join(folder, 'releases.json'), '{ not json')
  await publishBuild('panel.11111111.js')
  expect(JSON.parse(await readFile(join(folder, 'releases.json'), 'utf8'))).toEqual([['panel.11111111.js']])
})
