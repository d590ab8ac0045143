import type { FirstlineConfig } from '../schemas/config.ts'
import type { SectionFile } from './article-draft.ts'
import type { ImageStore } from './image-store.ts'
import type { LearnedFile } from './read-learned.ts'
import type { Library } from './library.ts'
import type { SynonymEntry } from './read-synonyms.ts'

/** A knowledge base as its writers wrote it, every file read: what rules look at. */
export type Knowledge = {
  config: FirstlineConfig
  library: Library
  sections: readonly SectionFile[]
  synonyms: readonly SynonymEntry[]
  learned: readonly LearnedFile[]
  images: ImageStore
}
