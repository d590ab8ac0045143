import type { Ticket, TicketPriority, TicketQueue, TicketStatus, TicketType } from '@firstline/sdk/schemas'

/* The contract's values in words. Records, so that a value added to the contract cannot be forgotten here. */

export const STATUS_LABELS: Record<TicketStatus, string> = {
  new: 'New',
  open: 'Open',
  pending: 'Pending',
  on_hold: 'On hold',
  resolved: 'Resolved',
  closed: 'Closed',
}

export const PRIORITY_LABELS: Record<TicketPriority, string> = {
  urgent: 'Urgent',
  high: 'High',
  normal: 'Normal',
  low: 'Low',
}

export const TYPE_LABELS: Record<TicketType, string> = {
  question: 'Question',
  incident: 'Incident',
  request: 'Request',
}

export const CHANNEL_LABELS: Record<Ticket['channel'], string> = {
  widget: 'Widget',
  email: 'Email',
  phone: 'Phone',
  chat: 'Chat',
  walk_in: 'Walk-in',
  api: 'API',
  other: 'Other',
}

export const QUEUE_LABELS: Record<TicketQueue, string> = {
  mine: 'My tickets',
  unassigned: 'Unassigned',
  'line-1': 'Line 1',
  'line-2': 'Line 2',
  'line-3': 'Line 3',
  'on-hold': 'On hold',
  solved: 'Solved',
  all: 'All',
}

/** The keys of a record of labels, with their type. */
export function keysOf<Key extends string>(labels: Record<Key, string>): Key[] {
  return Object.keys(labels) as Key[]
}
