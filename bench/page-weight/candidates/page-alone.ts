import type { Candidate } from '../candidate.ts'

/** What every page of the comparison costs by itself. */
export const pageAlone: Candidate = { name: 'the page alone', embed: async () => ({}), use: null }
