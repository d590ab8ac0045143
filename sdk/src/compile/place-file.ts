import { SLUG } from '../schemas/article.ts'
import type { PlacedFile } from './article-draft.ts'
import { nearestName } from './nearest-name.ts'
import type { ProblemCode } from './problem.ts'

/** Kinds of image that every browser shows. */
const IMAGE_EXTENSIONS = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg']

/** Files that a language has once, beside its sections. */
const LANGUAGE_FILES = {
  _synonyms: { kind: 'synonyms', code: 'misplaced-synonyms', what: 'The synonyms of a language stand' },
  _learned: {
    kind: 'learned',
    code: 'misplaced-learned',
    what: 'The phrases learned from visitors of a language stand',
  },
} as const

/** What a file is, judged by its path alone. */
export type Placement =
  | { kind: 'article' | 'section' | 'synonyms' | 'learned'; where: Pick<PlacedFile, 'locale' | 'section' | 'slug'> }
  | { kind: 'image' }
  | { kind: 'ignored' }
  | { kind: 'misplaced'; severity: 'error' | 'warning'; code: ProblemCode; message: string; fix: string }

/**
 * Tells articles (`en/mail/out-of-office.md`), sections (`en/mail/_section.md`), synonyms (`en/_synonyms.yml`),
 * learned phrases (`en/_learned.yml`) and images from what stands in a place where no reader would ever see it.
 */
export function placeFile(path: string, locales: readonly string[]): Placement {
  const parts = path.split('/')
  const name = parts.at(-1)!
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (name.toLowerCase() === 'readme.md') return { kind: 'ignored' }
  if (IMAGE_EXTENSIONS.includes(extension)) return { kind: 'image' }
  const [locale, section] = parts
  const isConfiguration = parts.length === 1 && name.startsWith('firstline.config.')
  if (isConfiguration) return { kind: 'ignored' }
  // Beside the languages' folders may stand the rest of a project; only an article there is surely a mistake.
  const isInLocale = parts.length > 1 && locales.includes(locale!)
  const stem = name.slice(0, name.indexOf('.'))
  if (isLanguageFile(stem)) {
    if (!isInLocale && parts.length > 1) return { kind: 'ignored' }
    if (parts.length !== 2 || extension !== 'yml') return misplacedLanguageFile(stem, locales[0]!)
    return { kind: LANGUAGE_FILES[stem].kind, where: { locale: locale!, section: '', slug: '' } }
  }
  if (extension !== 'md') return isInLocale ? misplacedKind(extension) : { kind: 'ignored' }
  if (parts.length > 1 && !isInLocale) return misplacedLocale(locale!, locales)
  if (parts.length !== 3) return misplacedArticle(parts, locales[0]!)
  const slug = name === '_section.md' ? '' : name.slice(0, -'.md'.length)
  if (!SLUG.test(section!)) return misplacedName(section!, 'folder')
  if (slug === '') return { kind: 'section', where: { locale: locale!, section: section!, slug } }
  if (!SLUG.test(slug)) return misplacedName(slug, 'file')
  return { kind: 'article', where: { locale: locale!, section: section!, slug } }
}

function misplacedLocale(locale: string, locales: readonly string[]): Placement {
  const meant = nearestName(locale, locales)
  return {
    kind: 'misplaced',
    severity: 'error',
    code: 'unknown-locale',
    message: `The folder \`${locale}\` is not a language of this knowledge base (${locales.join(', ')}).`,
    fix: meant
      ? `Rename the folder to \`${meant}\`, or add '${locale}' to \`locales\` in firstline.config.ts.`
      : `Add '${locale}' to \`locales\` in firstline.config.ts, or start the folder's name with an underscore to leave it out.`,
  }
}

function isLanguageFile(stem: string): stem is keyof typeof LANGUAGE_FILES {
  return Object.hasOwn(LANGUAGE_FILES, stem)
}

function misplacedLanguageFile(stem: keyof typeof LANGUAGE_FILES, defaultLocale: string): Placement {
  const { code, what } = LANGUAGE_FILES[stem]
  return {
    kind: 'misplaced',
    severity: 'error',
    code,
    message: `${what} beside its sections, in a file named ${stem}.yml.`,
    fix: `Move them to <locale>/${stem}.yml, for example ${defaultLocale}/${stem}.yml.`,
  }
}

function misplacedKind(extension: string): Placement {
  return {
    kind: 'misplaced',
    severity: 'warning',
    code: 'unused-file',
    message: `A file of this kind${extension ? ` (.${extension})` : ''} is not part of a knowledge base and is left out.`,
    fix: `Articles end in .md, images in ${IMAGE_EXTENSIONS.join(', ')}. Start the name with an underscore to keep it here.`,
  }
}

function misplacedArticle(parts: readonly string[], defaultLocale: string): Placement {
  const name = parts.at(-1)!
  return {
    kind: 'misplaced',
    severity: 'error',
    code: 'misplaced-article',
    message: 'An article stands in a section of a language, neither above nor below it.',
    fix: `Move it to <locale>/<section>/${name}, for example ${defaultLocale}/general/${name}.`,
  }
}

function misplacedName(name: string, what: 'file' | 'folder'): Placement {
  const proposal = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return {
    kind: 'misplaced',
    severity: 'error',
    code: 'bad-name',
    message: `The ${what}'s name \`${name}\` becomes part of addresses and may hold small letters, digits and single hyphens only.`,
    fix: proposal ? `Rename it to \`${proposal}\`.` : 'Rename it in small letters, digits and hyphens.',
  }
}
