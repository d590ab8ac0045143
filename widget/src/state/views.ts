import type { StateName } from '../api/firstline-api.ts'

/** One answer that was given in a troubleshooting article: at which step, and where it led. */
export type StepTaken = { id: string; step: string; answer: string; to: string }

/** What the panel can show. */
export type View =
  | { name: 'home' }
  /** Found by words, or everything in one section. */
  | { name: 'results'; query: string }
  | { name: 'results'; section: string }
  /** `taken`: the answers so far in a troubleshooting article; not there while its introduction is read. */
  | { name: 'article'; slug: string; anchor?: string; taken?: readonly StepTaken[] }
  | { name: 'ask' }
  | { name: 'sent'; key: string }
  | { name: 'requests' }
  | { name: 'request'; number: number }

/** Whether the panel is open, and the way to its current view. */
export type Navigation = {
  open: boolean
  /** Never empty; the last is shown. */
  trail: readonly View[]
}

export const START: Navigation = { open: false, trail: [{ name: 'home' }] }

export function currentView(navigation: Navigation): View {
  return navigation.trail.at(-1)!
}

/** The state as a page is told it: the view's name, `steps` while a troubleshooting article is walked through. */
export function stateName(navigation: Navigation): StateName {
  const view = currentView(navigation)
  if (!navigation.open) return 'closed'
  return view.name === 'article' && view.taken ? 'steps' : view.name
}

export function openPanel(navigation: Navigation): Navigation {
  return navigation.open ? navigation : { ...navigation, open: true }
}

export function closePanel(navigation: Navigation): Navigation {
  return navigation.open ? { ...navigation, open: false } : navigation
}

/** Opens a view on top of the current one; the same view again replaces it, so that Back always leads elsewhere. */
export function goTo(navigation: Navigation, view: View): Navigation {
  const same = currentView(navigation).name === view.name && view.name !== 'article'
  const trail = same ? navigation.trail.slice(0, -1) : navigation.trail
  return { open: true, trail: [...trail, view] }
}

/** One step back; from the first view there is none, and the panel closes. */
export function goBack(navigation: Navigation): Navigation {
  if (navigation.trail.length === 1) return closePanel(navigation)
  return { ...navigation, trail: navigation.trail.slice(0, -1) }
}

/** Drops the way here: a sent form is not gone back to. */
export function restartAt(view: View): Navigation {
  return { open: true, trail: view.name === 'home' ? [view] : [{ name: 'home' }, view] }
}

/** The visitor typed into the search field: results stand in for the home view while there are words. */
export function typeQuery(navigation: Navigation, query: string): Navigation {
  const home: View = { name: 'home' }
  return { open: navigation.open, trail: query.trim() === '' ? [home] : [home, { name: 'results', query }] }
}
