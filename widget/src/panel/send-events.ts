import { toJson, type EventLogOptions } from '@firstline/sdk/client'
import type { Model } from './model.ts'
import { siteOf } from './reading.ts'

/**
 * How events go out. A beacon is the surest way out of a page, but carries no header: a site that serves only visitors
 * it knows gets them by a call that is signed, which is the desk's affair, and nothing where nobody is signed in.
 *
 * Written policy for silence: events are not worth an error.
 */
export function sendEvents(model: Model): EventLogOptions['send'] {
  const site = model.options.get().site
  const address = `${model.addresses.api}/events${site ? `?${new URLSearchParams({ site })}` : ''}`
  return (batch) => {
    if (siteOf(model)?.anonymous === false) {
      model.desk.get()?.sendEvents(batch)
      return
    }
    try {
      navigator.sendBeacon(address, toJson(batch))
    } catch {
      // See the policy above: a browser without beacons.
    }
  }
}
