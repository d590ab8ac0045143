export {
  openDeviceStore,
  type DeviceStore,
  type Durability,
  type FollowedTicket,
  type Submission,
} from './device-store.ts'
export { createEventLog, type EventDetails, type EventLog, type EventLogOptions } from './event-log.ts'
export { newIdempotencyKey } from './idempotency-key.ts'
export { createOutbox, type HowToSend, type Outbox, type OutboxEvent } from './outbox.ts'
export { ApiError, type ClientOptions } from './request.ts'
export { createStaffClient, type StaffClient } from './staff-client.ts'
export { createVisitorClient, parseTicketFragment, type TicketLink, type VisitorClient } from './visitor-client.ts'
