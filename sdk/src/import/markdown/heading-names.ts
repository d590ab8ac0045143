import { findAll } from './parse-html.ts'

/** What links may call a heading by: its id, one within it, or that of an empty element before it. */
export function namesOfHeading(heading: HTMLElement): string[] {
  const named = [heading as Element, ...findAll(heading, '[id], a[name]')]
  for (let before = heading.previousElementSibling; before; before = before.previousElementSibling) {
    if (before.textContent?.trim() !== '' || before.querySelector('img')) break
    named.push(before, ...findAll(before, '[id], a[name]'))
  }
  return named.flatMap((element) => element.id || element.getAttribute('name') || [])
}
