import { html, type Html } from './html.ts'

/** Marks an article that is not for everybody with the name of its audience; only previews show one. */
export function renderAudience(audience: string | undefined): Html | false {
  return audience !== undefined && html` <span class="audience">${audience}</span>`
}
