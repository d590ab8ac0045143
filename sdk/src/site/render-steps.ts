import type { Step } from '../schemas/bundle.ts'
import { html, type Html } from './html.ts'
import { renderHeading, renderTree, type TreePlace } from './render-tree.ts'
import type { HelpWords } from './words.ts'

/** A troubleshooting article as one reads it without scripts: all steps below each other, answers as links to them. */
export function renderSteps(steps: readonly Step[], place: TreePlace, words: HelpWords): Html {
  const titles = new Map(steps.map(({ id, title }) => [id, title]))
  titles.set('solved', words.solved).set('contact', words.contact)
  const drawn = steps.map(
    ({ id, title, body, answers }) =>
      html`<section class="step" aria-labelledby="${id}">
        ${renderHeading(2, id, title)}${renderTree(body, place)}
        <ul class="answers">
          ${answers.map(
            ({ label, to }) =>
              html`<li>
                <a href="#${encodeURIComponent(to)}"
                  ><span class="answer">${label}</span> <span class="target">${titles.get(to) ?? to}</span></a
                >
              </li>`,
          )}
        </ul>
      </section>`,
  )
  return html`${drawn}
    <section class="step end" aria-labelledby="solved">
      ${renderHeading(2, 'solved', words.solved)}
      <p>${words.solvedText}</p>
    </section>
    <section class="step end" aria-labelledby="contact">
      ${renderHeading(2, 'contact', words.contact)}
      <p>${words.contactText}</p>
    </section>`
}
