export type { FileProgress } from './deliver.ts'
export {
  openDeviceStore,
  type DeviceStore,
  type DraftFiles,
  type Durability,
  type FollowedTicket,
} from './device-store.ts'
export { createEventLog, type EventDetails, type EventLog, type EventLogOptions } from './event-log.ts'
export { formatFileSize, saveFile } from './files.ts'
export { newIdempotencyKey } from './idempotency-key.ts'
export { createIdentity, type Claims, type Identity, type IdentitySource } from './identity.ts'
export { createOutbox, type HowToSend, type Outbox, type OutboxEvent } from './outbox.ts'
export { ApiError, needsIdentity, type ClientOptions } from './request.ts'
export { createStaffClient, type StaffClient } from './staff-client.ts'
export { toJson } from './to-json.ts'
export type { Refusal, RefusedFile, Submission } from './submission.ts'
export {
  createVisitorClient,
  parseTicketFragment,
  type Sending,
  type TicketLink,
  type VisitorClient,
} from './visitor-client.ts'
