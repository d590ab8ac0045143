import { OPTION_NAMES, type OptionName } from '../api/options.ts'
import type { FirstlineWidget } from '../loader/element.ts'

/** The element's attributes as they are; null: not said. Whoever goes by one takes what it does not know for that. */
export type Options = Record<OptionName, string | null>

/** What is wrong with them is told by a file of its own: a page without mistakes has no use for the words. */
export function readOptions(element: FirstlineWidget): Options {
  const options = {} as Options
  let isSaid = false
  for (const name of OPTION_NAMES) {
    const said = element.getAttribute(name)
    options[name] = said
    isSaid ||= said !== null
  }
  if (isSaid) tellMistakes(({ warnOfValues }) => warnOfValues(options))
  return options
}

/**
 * Written policy for silence: advice to the page's author that cannot be fetched is not worth an error.
 */
export function tellMistakes(tell: (mistakes: typeof import('./mistakes.ts')) => void | Promise<void>): void {
  import('./mistakes.ts').then(tell).catch(() => {
    // See the policy above.
  })
}
