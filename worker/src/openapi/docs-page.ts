import { html } from 'hono/html'
import type { JsonSchema, OpenApiDocument, Operation } from './document.ts'
import { describe, fieldsOf, type Field } from './fields.ts'

/** Made of parts that escape what they hold. */
type Html = ReturnType<typeof html>

/**
 * The API on one page for people to read. It holds everything it shows, runs no script and fetches nothing but its
 * style sheet, so it works where the network ends at this machine.
 */
export async function docsPage(api: OpenApiDocument): Promise<string> {
  const calls = callsByTag(api)
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${api.info.title} API</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="docs.css" />
      </head>
      <body>
        <header>
          <h1>${api.info.title} API</h1>
          <p>${api.info.summary}</p>
          <p>
            ${prose(api.info.description)} Everything below is under <code>${api.servers[0]!.url}</code>, and in
            <a href="openapi.json">openapi.json</a> for programs.
          </p>
          <nav aria-label="Calls">
            ${calls.map(
              ({ tag, operations }) =>
                html`<h2>${tag.name}</h2>
                  <ul>
                    ${operations.map(
                      ({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`,
                    )}
                  </ul>`,
            )}
          </nav>
        </header>
        <main>
          ${calls.map(
            ({ tag, operations }) =>
              html`<section aria-label="${tag.name}">
                <h2>${tag.name}</h2>
                <p>${prose(tag.description)}</p>
                ${operations.map(drawOperation)}
              </section>`,
          )}
          <section aria-label="Schemas">
            <h2>Schemas</h2>
            ${Object.entries(api.components.schemas).map(([name, schema]) => drawSchema(name, schema))}
          </section>
        </main>
      </body>
    </html>`
}

type Placed = { method: string; path: string; operation: Operation }

function callsByTag(api: OpenApiDocument): { tag: OpenApiDocument['tags'][number]; operations: Placed[] }[] {
  const all = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )
  return api.tags.map((tag) => ({ tag, operations: all.filter(({ operation }) => operation.tags.includes(tag.name)) }))
}

function drawOperation({ method, path, operation }: Placed): Html {
  const { parameters, requestBody, responses } = operation
  const fields: Field[] = parameters.map(({ name, required, schema }) => ({
    path: name,
    required,
    ...describe(schema),
    notes: schema.description ? [schema.description] : [],
  }))
  const [bodyType, body] = Object.entries(requestBody?.content ?? {})[0] ?? []
  return html`<article id="${operation.operationId}">
    <h3>${operation.summary}</h3>
    <p class="call"><b>${method.toUpperCase()}</b> <code>${path}</code></p>
    ${operation.description ? html`<p>${prose(operation.description)}</p>` : ''}
    <p>${secured(operation)}</p>
    ${
      fields.length > 0
        ? html`<h4>Parameters</h4>
            ${drawFields(fields)}`
        : ''
    }
    ${
      body
        ? html`<h4>Body</h4>
            <p>${linkTo(body.schema)} <span class="quiet">${bodyType}</span></p>`
        : ''
    }
    <h4>Answers</h4>
    <dl>
      ${Object.entries(responses).map(([status, { description, content }]) => {
        const [answer] = Object.values(content ?? {})
        return html`<dt><code>${status}</code> ${answer ? linkTo(answer.schema) : ''}</dt>
          <dd>${description}</dd>`
      })}
    </dl>
  </article>`
}

const PROOFS: Record<string, string> = {
  ticketToken: 'the ticket’s token',
  identityToken: 'an identity token',
  staffSession: 'a member of staff who signed in',
}

function secured({ security }: Operation): string {
  const proofs = security.flatMap((scheme) => Object.keys(scheme)).map((name) => PROOFS[name])
  if (proofs.length === 0) return 'Needs no proof of who asks.'
  const isOptional = security.some((scheme) => Object.keys(scheme).length === 0)
  return isOptional ? `Takes ${proofs.join(' or ')}; a site may ask for it.` : `Needs ${proofs.join(' or ')}.`
}

function drawSchema(name: string, schema: JsonSchema): Html {
  const fields = fieldsOf(schema)
  return html`<article id="schema-${name}">
    <h3>${name}</h3>
    ${fields.length > 0 ? drawFields(fields) : html`<p><code>${describe(schema).type}</code></p>`}
  </article>`
}

function drawFields(fields: Field[]): Html {
  return html`<dl>
    ${fields.map(
      ({ path, required, type, refersTo, notes }) =>
        html`<dt><code>${path}</code></dt>
          <dd>
            ${refersTo ? html`<a href="#schema-${refersTo}">${type}</a>` : type}${required ? ', required' : ''}${
              notes.length > 0 ? html`. ${prose(notes.join('; '))}` : ''
            }
          </dd>`,
    )}
  </dl>`
}

function linkTo(schema: JsonSchema): Html {
  const { type, refersTo } = describe(schema)
  return refersTo ? html`<a href="#schema-${refersTo}">${type}</a>` : html`<code>${type}</code>`
}

/** Text in which `back ticks` set code apart. */
function prose(text: string): Html[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))
}
