/** Methods that are a reason to fetch the panel, each also by an attribute of the page's own: `data-firstline-<method>`. */
export const WAKING_METHODS = ['article', 'search', 'contact', 'open', 'toggle'] as const

export type WakingMethod = (typeof WAKING_METHODS)[number]

/** What a click in the page asks for, if anything. */
export function readTrigger(event: Event): [method: WakingMethod, value: string] | undefined {
  // The first of the path, because triggers may stand in somebody else's shadow root.
  const [target] = event.composedPath() as Partial<Element>[]
  for (const method of WAKING_METHODS) {
    const attribute = `data-firstline-${method}`
    const value = target?.closest?.(`[${attribute}]`)?.getAttribute(attribute)
    if (value != null) return [method, value]
  }
  return undefined
}
