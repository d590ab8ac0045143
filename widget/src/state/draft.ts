/** The form as far as it is filled in. */
export type Draft = { email: string; category: string; subject: string; body: string }

export const EMPTY_DRAFT: Draft = { email: '', category: '', subject: '', body: '' }

export type DraftErrors = Partial<Record<keyof Draft, string>>
