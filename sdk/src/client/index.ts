export { ApiError, type ClientOptions } from './request.ts'
export { createStaffClient, type StaffClient } from './staff-client.ts'
export { createVisitorClient, parseTicketFragment, type TicketLink, type VisitorClient } from './visitor-client.ts'
