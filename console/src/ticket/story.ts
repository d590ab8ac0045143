import { html, nothing, type TemplateResult } from 'lit'
import type { StaffTicket } from '@firstline/sdk/schemas'
import { drawAddress } from '../shared/draw-text.ts'
import type { Question } from './knowledge.ts'
import type { Reference } from './reference-controller.ts'

function drawPart(title: string, content: unknown): TemplateResult {
  return html`
    <div class="part">
      <h4>${title}</h4>
      ${content}
    </div>
  `
}

function drawPairs(pairs: [string, unknown][]): TemplateResult {
  return html`
    <dl class="pairs">
      ${pairs.map(
        ([name, value]) => html`
          <dt>${name}</dt>
          <dd dir="auto">${value}</dd>
        `,
      )}
    </dl>
  `
}

function drawVote(solved: boolean | undefined): TemplateResult {
  if (solved === undefined) return html`<span class="vote">No vote</span>`
  return solved ? html`<span class="vote yes">Solved it</span>` : html`<span class="vote no">Did not solve it</span>`
}

/** An answer to a form's own question: text, a number, yes or no, or a list of texts; options by what they are called. */
function showAnswer(answer: unknown, options: Question['options']): string {
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No'
  const named = (value: unknown) => options.find((option) => option.value === value)?.label ?? String(value)
  return Array.isArray(answer) ? answer.map(named).join(', ') : named(answer)
}

function drawAnswer([key, answer]: [string, unknown], questions: readonly Question[]): [string, string] {
  const question = questions.find((each) => each.key === key)
  return [question?.label ?? key, showAnswer(answer, question?.options ?? [])]
}

/** What the requester did before asking, so that nobody asks them again. */
export function drawStory(ticket: StaffTicket, { articles: titles, questions }: Reference): TemplateResult {
  const { pageUrl, searches = [], articles = [], steps = [], diagnostics = {} } = ticket.context
  const titleOf = (slug: string) => titles.find((article) => article.slug === slug)?.title ?? slug
  const fields = Object.entries(ticket.fields)
  const parts = [
    pageUrl ? drawPart('Page', html`<p>${drawAddress(pageUrl)}</p>`) : nothing,
    searches.length > 0
      ? drawPart(
          'Searched for',
          html`<ol>
            ${searches.map((words) => html`<li dir="auto">“${words}”</li>`)}
          </ol>`,
        )
      : nothing,
    articles.length > 0
      ? drawPart(
          'Articles read',
          html`<ul>
            ${articles.map(
              ({ slug, solved, reason }) =>
                html`<li>
                  ${titleOf(slug)} ${drawVote(solved)} ${reason ? html`<span dir="auto">${reason}</span>` : nothing}
                </li>`,
            )}
          </ul>`,
        )
      : nothing,
    steps.length > 0
      ? drawPart(
          'Steps tried',
          html`<ol>
            ${steps.map(
              ({ article, step, answer }) =>
                html`<li title=${titleOf(article)}>${step} <strong>${answer}</strong></li>`,
            )}
          </ol>`,
        )
      : nothing,
    fields.length > 0 ? drawPart('Form', drawPairs(fields.map((answer) => drawAnswer(answer, questions)))) : nothing,
    Object.keys(diagnostics).length > 0 ? drawPart('Diagnostics', drawPairs(Object.entries(diagnostics))) : nothing,
  ]
  return html`
    <section aria-labelledby="story">
      <h3 id="story">What they did</h3>
      ${
        parts.some((part) => part !== nothing)
          ? parts
          : html`<p class="muted">Nothing came with this ticket: no page, searches or articles.</p>`
      }
    </section>
  `
}
