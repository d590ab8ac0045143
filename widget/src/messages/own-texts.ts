import type { deskEn } from './desk/en.ts'
import type { en } from './en.ts'
import type { Overridden } from './texts.ts'

/**
 * Texts that a page says in its own words, by the keys of `en.ts` and `desk/en.ts`; the others stay the panel’s.
 *
 * @example { greeting: 'Ask us anything', articleCount: { one: '{count} guide', other: '{count} guides' } }
 */
export type OwnTexts = Overridden<typeof en & typeof deskEn>
