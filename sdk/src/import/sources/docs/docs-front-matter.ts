import { parse } from 'yaml'
import type { Lost } from '../../source.ts'

const DAY = 'yyyy-mm-dd'.length

export type FrontMatter = Record<string, unknown>

export function readYaml(yaml: string, file: string, lost: Lost[]): FrontMatter {
  try {
    const value: unknown = parse(yaml, { schema: 'core', logLevel: 'error', maxAliasCount: 20 })
    return typeof value === 'object' && value !== null ? (value as FrontMatter) : {}
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    lost.push({ file, what: 'its front matter', why: `It is not valid YAML: ${reason}` })
    return {}
  }
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

export function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf).filter(Boolean) : []
}

export function dayOf(value: unknown): string | null {
  const text = value instanceof Date ? value.toISOString() : textOf(value)
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, DAY) : null
}
