import { html, nothing, type TemplateResult } from 'lit'
import type { Gap, GapWording } from '@firstline/sdk/learn'

/** More are folded away. */
const WORDINGS_SHOWN = 4

type GapRow = {
  gap: Gap
  /** Language of what was asked. */
  locale: string
  /** Address of the nearest article; null: it is linked to nowhere. */
  href: string | null
  isCopied: boolean
  copy: () => void
}

export function drawGap({ gap, locale, href, isCopied, copy }: GapRow): TemplateResult {
  const { title, wordings } = gap
  const folded = wordings.slice(WORDINGS_SHOWN)
  return html`
    <h3 lang=${locale} dir="auto">${title}</h3>
    <p class="counts">${count(gap)}</p>
    ${drawWordings(wordings.slice(0, WORDINGS_SHOWN), locale)}
    ${
      folded.length === 0
        ? nothing
        : html`<details>
            <summary>${folded.length === 1 ? '1 more wording' : `${folded.length} more wordings`}</summary>
            ${drawWordings(folded, locale)}
          </details>`
    }
    <div class="foot">
      <p>${drawNearest(gap.nearest, href)}</p>
      <button aria-label=${`Copy as article: ${title}`} @click=${copy}>
        ${isCopied ? 'Copied' : 'Copy as article'}
      </button>
    </div>
  `
}

function drawWordings(wordings: readonly GapWording[], locale: string): TemplateResult {
  return html`<ul class="wordings">
    ${wordings.map(
      (wording) =>
        html`<li>
          <q lang=${locale} dir="auto">${wording.words}</q> <span class="times">${countTimes(wording)}</span>
        </li>`,
    )}
  </ul>`
}

function drawNearest(nearest: Gap['nearest'], href: string | null): unknown {
  if (!nearest) return html`<span class="muted">No article is near.</span>`
  const title = html`<bdi>${nearest.title}</bdi>`
  return html`<span class="muted">Nearest article:</span>
    ${href === null ? title : html`<a href=${href} target="_blank" rel="noopener">${title}</a>`}`
}

/** `7 visitors, 9 searches in vain · 2 tickets` */
function count({ visits, failed, tickets }: Gap): TemplateResult {
  const parts = [
    failed > 0
      ? html`<strong>${plural(visits, 'visitor')}</strong>, ${plural(failed, 'search', 'searches')} in vain`
      : null,
    tickets > 0 ? html`<strong>${plural(tickets, 'ticket')}</strong>` : null,
  ].filter((part) => part !== null)
  return html`${parts.map((part, index) => [index > 0 ? ' · ' : '', part])}`
}

function countTimes({ failed, tickets }: GapWording): string {
  const parts = [
    ...(failed > 0 ? [plural(failed, 'search', 'searches')] : []),
    ...(tickets > 0 ? [plural(tickets, 'ticket')] : []),
  ]
  return parts.join(', ')
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
