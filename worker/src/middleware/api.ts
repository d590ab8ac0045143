import type { Member, Site } from '@firstline/sdk/schemas'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { Env } from '../env.ts'
import type { Scope } from '../services/scope.ts'
import type { Visitor } from '../services/visitor.ts'

/** What travels with a request, and which middleware puts it there. */
export type Api = {
  Bindings: Env
  Variables: {
    /** By `nameRequest`. */
    requestId: string
    /** By `openScope`. */
    scope: Scope
    /** By `allowSites`. */
    site: Site
    /** By `recognizeVisitor`. */
    visitor: Visitor
    /** By `requireStaff`. */
    member: Member
  }
}

export type ApiApp = Hono<Api>
export type ApiContext = Context<Api>
export type ApiMiddleware = MiddlewareHandler<Api>
