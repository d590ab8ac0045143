import type { OwnTexts } from '@firstline/sdk/panel-texts'
import type { OPTION_WORDS } from './option-words.ts'

/** Options of the widget. Each is an attribute of `<firstline-widget>`; there is no second place where they are kept. */
export const OPTION_NAMES = [
  'kb',
  'api',
  'site',
  'locale',
  'theme',
  'mode',
  'position',
  'inline',
  'launcher',
  'z-index',
  'events',
  'words',
] as const

export type OptionName = (typeof OPTION_NAMES)[number]

/** What can be offered. */
export const MODES = ['neutral', 'self-service', 'ask-first', 'articles-only', 'form-only'] as const

export type Mode = (typeof MODES)[number]

type Words = typeof OPTION_WORDS
type Word<Name extends keyof Words> = Words[Name][number]

/** What `Firstline.init()` and `Firstline.update()` take: `z-index` is written `zIndex` there. Null: the default. */
export type WidgetConfig = {
  /** Address of the compiled knowledge base. Default: `/kb/` of the script's origin. */
  kb?: string | null
  /** Address of the API. Default: `/api/v1` of the script's origin. */
  api?: string | null
  /** Id of the site in the configuration. Default: the first. */
  site?: string | null
  /** BCP 47. Default: the language of the page around the element. */
  locale?: string | null
  /** Texts in the page’s own words, by key; the others stay the panel’s. Not an attribute. */
  texts?: OwnTexts | null
  /** Default: `auto`, as the page says by its `color-scheme`, else as the visitor's system has it. */
  theme?: Word<'theme'> | null
  /** What is offered: articles, a person, or both. Default: what the site's configuration says, else `neutral`. */
  mode?: Mode | null
  /** Corner of the launcher and the panel. Default: `end` (right in left-to-right languages). */
  position?: Word<'position'> | null
  /** The panel is a part of the page, where the element stands; there is no launcher. Default: false. */
  inline?: boolean | null
  /** `hidden` leaves opening to the page. Default: `visible`. */
  launcher?: Word<'launcher'> | null
  /** Of launcher and panel; a whole number. Default: 2000000000. */
  zIndex?: number | null
  /** `off`: what visitors do is not counted. Default: `on`, unless their browser objects. */
  events?: Word<'events'> | null
  /** `on`: events tell the page what the visitor typed. Default: `off`. */
  words?: Word<'words'> | null
}

/** The same as attributes, for those who write the element in a typed template. */
export type WidgetAttributes = Omit<WidgetConfig, 'zIndex'> & { 'z-index'?: WidgetConfig['zIndex'] }
