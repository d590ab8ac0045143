import { realpathSync } from 'node:fs'
import { posix } from 'node:path'
import { createImageStore } from '../compile/image-store.ts'
import type { Imported } from './import-source.ts'
import { slugify } from './slugs.ts'
import type { Source } from './source.ts'

/** Copies images beside the articles that show them; one that several of a section show is copied once. */
export type ImageCopies = {
  /**
   * @param path of the image within the source
   * @param folder of the article within the knowledge base
   */
  copy: (path: string, folder: string) => { path: string } | { why: string }
}

export function createImageCopies({ root }: Pick<Source, 'root'>, files: Imported['files']): ImageCopies {
  const sources = new Map<string, string>()
  return {
    copy(path, folder) {
      const extension = posix.extname(path).toLowerCase()
      const image = createImageStore(realpathSync(root), [path]).get(path)
      if (!image) return { why: 'There is no such file.' }
      if ('code' in image) return { why: image.message }
      const stem = slugify(posix.basename(path, posix.extname(path))) || 'image'
      for (let number = 1; ; number++) {
        const name = `${folder}/images/${stem}${number > 1 ? `-${number}` : ''}${extension}`
        if ((sources.get(name) ?? path) !== path) continue
        sources.set(name, path)
        files.set(name, image.content)
        return { path: name }
      }
    },
  }
}
