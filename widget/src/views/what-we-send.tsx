import type { SiteBundle } from '@firstline/sdk/schemas'
import type { DeskLanguage } from '../messages/desk/load-desk-words.ts'
import { diagnostics } from '../services/diagnostics.ts'
import { pageAddress, type ContextPart } from '../state/context.ts'
import type { Story } from '../state/story.ts'

type Props = {
  language: DeskLanguage
  site: SiteBundle | undefined
  story: Story
  /** What went wrong in the page. */
  pageErrors: readonly string[]
  leftOut: readonly ContextPart[]
  onChange: (leftOut: readonly ContextPart[]) => void
}

/** The exact context that would go along, part by part, each of which can be left out. */
export function WhatWeSend({ language: { messages }, site, story, pageErrors, leftOut, onChange }: Props) {
  const parts: [ContextPart, string, string[]][] = [
    ['page', messages.partPage, [pageAddress(location.href, site?.pageAddress)]],
    ['searches', messages.partSearches, [...story.searches]],
    [
      'articles',
      messages.partArticles,
      story.articles.map(({ title, solved, reason }) => {
        if (solved === undefined) return title
        const vote = `${messages.solvedQuestion} ${solved ? messages.yes : messages.no}`
        return `${title} (${[vote, reason].filter(Boolean).join(' ')})`
      }),
    ],
    ['steps', messages.partSteps, story.steps.map(({ step, answer }) => `${step} ${answer}`)],
    ['diagnostics', messages.partDiagnostics, Object.entries(diagnostics()).map(([key, value]) => `${key}: ${value}`)],
    ['errors', messages.partErrors, [...pageErrors]],
  ]
  const toggle = (part: ContextPart) =>
    onChange(leftOut.includes(part) ? leftOut.filter((each) => each !== part) : [...leftOut, part])
  return (
    <details>
      <summary>{messages.whatWeSend}</summary>
      <p class="quiet">{messages.whatWeSendHint}</p>
      {parts
        .filter(([, , lines]) => lines.length > 0)
        .map(([part, label, lines]) => (
          <div key={part} class="part">
            <label>
              <input type="checkbox" checked={!leftOut.includes(part)} onChange={() => toggle(part)} />
              {label}
            </label>
            <ul>
              {lines.map((line, index) => (
                <li key={index}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
    </details>
  )
}
