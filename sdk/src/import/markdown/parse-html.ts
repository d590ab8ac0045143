// oxlint-disable-next-line typescript/triple-slash-reference -- other rooms compile this file without the folder’s declarations
/// <reference path="./domino.d.ts" />
import { createDocument } from '@mixmark-io/domino'

/** A page or a piece of HTML as nodes. Nothing of it runs, and nothing is fetched. */
export function parseHtml(html: string): Document {
  return createDocument(html)
}

/** What a selector finds, as a list that can be gone through: that of the DOM used here cannot. */
export function findAll(element: Element, selector: string): Element[] {
  const found = element.querySelectorAll(selector)
  return Array.from({ length: found.length }, (_, at) => found[at]!)
}
