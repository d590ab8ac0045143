import type { MemberList } from '@firstline/sdk/schemas'
import { listMembers } from '../db/members.ts'
import type { Scope } from './scope.ts'

export async function readMembers({ db }: Scope): Promise<MemberList> {
  return { items: await listMembers(db), next: null }
}
