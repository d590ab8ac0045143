import type { deskEn } from './english-desk.ts'
import type { en } from './english.ts'
import type { Overridden } from './text.ts'

/**
 * Texts that a page says in its own words, by the keys of `english.ts` and `english-desk.ts`; the others stay the panel’s.
 *
 * @example { greeting: 'Ask us anything', articleCount: { one: '{count} guide', other: '{count} guides' } }
 */
export type OwnTexts = Overridden<typeof en & typeof deskEn>
