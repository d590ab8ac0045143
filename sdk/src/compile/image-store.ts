import { imageSize } from 'image-size'
import { contentHash } from './content-hash.ts'
import { readWithin, type Refusal } from './read-within.ts'

/** An image as the bundle holds it. */
export type StoredImage = { src: string; width: number; height: number; content: Uint8Array }

/** Images of the knowledge base by their path; each is read and measured once, however many articles show it. */
export type ImageStore = {
  paths: readonly string[]
  /** Null when there is no such file. */
  get: (path: string) => StoredImage | Refusal | null
}

/** @param root the folder of the knowledge base, with links resolved */
export function createImageStore(root: string, paths: readonly string[]): ImageStore {
  const present = new Set(paths)
  const measured = new Map<string, StoredImage | Refusal>()
  return {
    paths,
    get(path) {
      if (!present.has(path)) return null
      const image = measured.get(path) ?? readImage(root, path)
      measured.set(path, image)
      return image
    },
  }
}

function readImage(root: string, path: string): StoredImage | Refusal {
  const read = readWithin(root, path)
  return 'refusal' in read ? read.refusal : measure(path, read.bytes)
}

/**
 * Tells a writer of a drawing that would not work as drawn. It is no protection, since the same can be written in many
 * ways: that is the policy that images are served with (`IMAGE_POLICY`).
 */
const ACTIVE_SVG = /<script|<foreignObject|<!ENTITY|\son[a-z]+\s*=|javascript:/i

function measure(path: string, bytes: Uint8Array): StoredImage | Refusal {
  const name = path.split('/').at(-1)!
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes)
    if (!matchesExtension(extension, type)) {
      const message = `${path} is named .${extension}, but holds an image of type ${type ?? 'unknown'}.`
      return { code: 'bad-image', message, fix: 'Give the file the ending of its type, or save it again.' }
    }
    if (extension === 'svg' && ACTIVE_SVG.test(new TextDecoder().decode(bytes))) {
      const message = `${path} holds scripts, entities or foreign content.`
      return { code: 'active-image', message, fix: 'Export the drawing as plain SVG, or as PNG.' }
    }
    // Cameras store a turned picture with a note of how it lies; from 5 on, it lies on its side.
    const [across, down] = orientation >= 5 ? [height, width] : [width, height]
    const src = `images/${fileStem(name)}.${contentHash(bytes)}.${extension}`
    return { src, width: Math.round(across), height: Math.round(down), content: bytes }
  } catch {
    return { code: 'bad-image', message: `${path} is not an image that can be read.`, fix: 'Save the image again.' }
  }
}

function matchesExtension(extension: string, type: string | undefined): boolean {
  if (type === 'jpg') return extension === 'jpg' || extension === 'jpeg'
  if (extension === 'avif') return type === 'avif' || type === 'heif'
  return type === extension
}

/** A name that needs no escaping in any address. */
function fileStem(name: string): string {
  const stem = name.slice(0, name.lastIndexOf('.')).toLowerCase()
  return stem.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'image'
}
