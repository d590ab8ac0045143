import { MODES } from './options.ts'

/** Options that are one of a few words. The first is the default; `mode` has none of its own: the site may name one. */
export const OPTION_WORDS = {
  theme: ['auto', 'light', 'dark'],
  mode: MODES,
  position: ['end', 'start'],
  launcher: ['visible', 'hidden'],
  events: ['on', 'off'],
  words: ['off', 'on'],
} as const
