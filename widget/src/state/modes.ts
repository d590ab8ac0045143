import type { SiteBundle } from '@firstline/sdk/schemas'
import { MODES, type Mode } from '../api/options.ts'
import type { Navigation, View } from './views.ts'

/** Views that a mode does without. */
const MISSING: Partial<Record<Mode, ReadonlySet<View['name']>>> = {
  'articles-only': new Set(['ask', 'sent', 'requests', 'request']),
  'form-only': new Set(['home', 'results', 'article']),
}

/** The page's word wins over the site's; what is no mode counts as not said. */
export function chooseMode(said: string | null, site: SiteBundle | undefined): Mode {
  return MODES.find((mode) => mode === said) ?? site?.mode ?? 'neutral'
}

export function hasView(mode: Mode, name: View['name']): boolean {
  return !MISSING[mode]?.has(name)
}

/** The navigation without the views that the mode lacks; where one begins stays, and is the form where there is only that. */
export function keepToMode(navigation: Navigation, mode: Mode): Navigation {
  const kept = navigation.trail.filter(({ name }) => hasView(mode, name))
  if (kept.length === navigation.trail.length) return navigation
  const first = mode === 'form-only' ? 'ask' : 'home'
  return { ...navigation, trail: kept[0]?.name === first ? kept : [{ name: first }, ...kept] }
}

/**
 * Whether “Contact us” stands below a view.
 *
 * @param hasLooked somebody has searched or read in this session
 * @param isDown the articles cannot be reached: then a person is the only way on
 */
export function offersContact(mode: Mode, name: View['name'], hasLooked: boolean, isDown: boolean): boolean {
  if (mode === 'articles-only' || !['home', 'results', 'article'].includes(name)) return false
  if (mode === 'self-service') return isDown || name !== 'home'
  return mode !== 'ask-first' || isDown || hasLooked
}
