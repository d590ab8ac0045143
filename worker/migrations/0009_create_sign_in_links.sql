-- Links that sign a member in once. The token is derived from the id under the Worker's secret: it is nowhere but in the letter.
CREATE TABLE sign_in_link (
  id TEXT PRIMARY KEY NOT NULL,
  member_id TEXT NOT NULL REFERENCES staff_member (id),
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_in_link_by_member ON sign_in_link (member_id);
CREATE INDEX sign_in_link_by_expiry ON sign_in_link (expires_at);

-- A letter tells of a change of a ticket, or brings such a link.
CREATE TABLE mail_or_link (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('acknowledgement', 'reply', 'reminder', 'sign-in')),
  ticket_number INTEGER REFERENCES ticket (number),
  ticket_version INTEGER, -- the one it tells of: no kind of letter tells of it twice
  message_id TEXT REFERENCES message (id), -- what staff wrote
  sign_in_link_id TEXT, -- no reference: once the link is used or has expired, the letter finds nothing to bring
  origin TEXT NOT NULL, -- where links lead
  created_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at TEXT, -- NULL once it was sent or given up
  sent_at TEXT,
  failed_at TEXT, -- given up
  failure TEXT, -- what went wrong the last time
  header_id TEXT, -- the Message-ID it was sent with; later letters refer to it
  UNIQUE (ticket_number, ticket_version, kind),
  CHECK ((kind = 'sign-in') = (ticket_number IS NULL)),
  CHECK ((kind = 'sign-in') = (sign_in_link_id IS NOT NULL))
) STRICT;

INSERT INTO mail_or_link
  (sequence, id, kind, ticket_number, ticket_version, message_id, origin, created_at, attempts, next_attempt_at, sent_at,
   failed_at, failure, header_id)
SELECT sequence, id, kind, ticket_number, ticket_version, message_id, origin, created_at, attempts, next_attempt_at, sent_at,
  failed_at, failure, header_id
FROM mail;

DROP TABLE mail;
ALTER TABLE mail_or_link RENAME TO mail;

CREATE INDEX mail_by_next_attempt ON mail (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX mail_by_message ON mail (message_id);
