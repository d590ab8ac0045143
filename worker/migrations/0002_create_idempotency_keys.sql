-- Keys of submissions that were accepted. A key is claimed in the transaction that does the work, so it exists exactly
-- when the work was done; it is kept for 14 days at least, and cleared away as later keys are claimed.
CREATE TABLE idempotency_key (
  site TEXT NOT NULL,
  scope TEXT NOT NULL, -- the call it was sent with: tickets, tickets/1042/messages
  key TEXT NOT NULL,
  body_hash TEXT NOT NULL, -- SHA-256 of the canonical body: tells a repeat from another request
  created_id TEXT NOT NULL UNIQUE, -- id of the ticket or change it made
  ticket_number INTEGER REFERENCES ticket (number),
  answer TEXT NOT NULL, -- JSON, as answered then, without number and token
  created_at TEXT NOT NULL,
  PRIMARY KEY (site, scope, key)
) STRICT, WITHOUT ROWID;

-- SQLite looks here for orphans whenever tickets are inserted from a query.
CREATE INDEX idempotency_key_by_ticket ON idempotency_key (ticket_number);
CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);
