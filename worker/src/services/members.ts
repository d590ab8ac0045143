import type { Member } from '@firstline/sdk/schemas'
import { listMembers } from '../db/members.ts'
import type { Scope } from './scope.ts'

export async function readMembers({ db }: Scope): Promise<{ items: Member[]; next: null }> {
  return { items: await listMembers(db), next: null }
}
