/** Options of the widget. Each is an attribute of `<firstline-widget>`; there is no second place where they are kept. */
export const OPTION_NAMES = [
  'kb',
  'api',
  'site',
  'events',
  'locale',
  'theme',
  'position',
  'launcher',
  'z-index',
] as const

/** Set in localStorage while this device holds unsent or followed tickets: the one key read before any intent. */
export const DEVICE_KEY = 'firstline'

/** What `Firstline.init()` and `Firstline.update()` take: `z-index` is written `zIndex` there. */
export type WidgetConfig = {
  /** Address of the compiled knowledge base. Default: `/kb/` of the script's origin. */
  kb?: string
  /** Address of the API. Default: `/api/v1` of the script's origin. */
  api?: string
  /** Id of the site in the configuration. Default: the first. */
  site?: string
  /** `off`: what visitors do is not counted. Default: it is, unless their browser objects. */
  events?: 'on' | 'off'
  /** BCP 47. Default: the language of the page. */
  locale?: string
  /** Default: `auto`. */
  theme?: 'light' | 'dark' | 'auto'
  /** Corner of the launcher and the panel. Default: `end` (right in left-to-right languages). */
  position?: 'start' | 'end'
  /** `hidden` leaves opening to the page. Default: `visible`. */
  launcher?: 'visible' | 'hidden'
  /** Default: 2000000000. */
  zIndex?: number
}
