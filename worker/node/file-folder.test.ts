import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fileFolder } from './file-folder.ts'

async function openFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'firstline-files-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return { folder, files: fileFolder(join(folder, 'files')) }
}

test('a file comes back as it was, is replaced as a whole, and is gone once it is deleted', async () => {
  const { folder, files } = await openFolder()
  await files.put('a/b-1', new Uint8Array([1, 2, 3]))
  await files.put('a/b-1', new Uint8Array([4]))
  const found = await files.get('a/b-1')
  expect(await new Response(found!.body).bytes()).toEqual(new Uint8Array([4]))
  expect(await readdir(join(folder, 'files/a'))).toEqual(['b-1'])
  await files.delete(['a/b-1', 'never-there'])
  expect(await files.get('a/b-1')).toBeNull()
})

test.each(['../secrets', '/etc/passwd', 'a/../b', '', 'a//b', 'a.txt', 'a\0'])('%j leads nowhere', async (key) => {
  const { files } = await openFolder()
  await expect((async () => files.get(key))()).rejects.toThrow('No file can be kept')
  await expect((async () => files.put(key, new Uint8Array()))()).rejects.toThrow('No file can be kept')
})
