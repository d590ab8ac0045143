-- Tickets, the people who ask, and everything that is said and changed. Moments are ISO 8601 in UTC, so that text sorts by time.

-- One per site and e-mail address. The address was typed, not proven: it opens nothing.
CREATE TABLE requester (
  id TEXT PRIMARY KEY NOT NULL,
  site TEXT NOT NULL,
  email TEXT NOT NULL, -- as first typed
  email_key TEXT NOT NULL, -- in small letters: what makes two addresses the same
  name TEXT,
  created_at TEXT NOT NULL,
  UNIQUE (site, email_key)
) STRICT;

-- Staff look for a person on whatever site they asked.
CREATE INDEX requester_by_email ON requester (email_key);

CREATE TABLE staff_member (
  id TEXT PRIMARY KEY NOT NULL,
  email TEXT NOT NULL UNIQUE, -- in small letters
  name TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT 'agent' CHECK (role IN ('admin', 'agent')),
  password_hash TEXT, -- pbkdf2-sha256$<iterations>$<salt>$<hash>; NULL: signs in some other way
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE ticket (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE, -- cannot be guessed; private links are derived from it
  site TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'open', 'pending', 'on_hold', 'resolved', 'closed')),
  line INTEGER NOT NULL DEFAULT 1 CHECK (line IN (1, 2, 3)),
  priority TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
  type TEXT NOT NULL CHECK (type IN ('incident', 'request', 'question')),
  channel TEXT NOT NULL CHECK (channel IN ('widget', 'email', 'phone', 'chat', 'walk_in', 'api', 'other')),
  category TEXT,
  subject TEXT NOT NULL,
  locale TEXT NOT NULL,
  requester_id TEXT NOT NULL REFERENCES requester (id),
  assignee_id TEXT REFERENCES staff_member (id),
  context TEXT NOT NULL DEFAULT '{}', -- JSON: page, searches, articles, steps, diagnostics
  fields TEXT NOT NULL DEFAULT '{}', -- JSON: answers to the form's own questions
  article TEXT, -- slug of the article that answers it
  rating INTEGER CHECK (rating BETWEEN 1 AND 5),
  comment TEXT, -- what the requester said with the verdict
  sender TEXT NOT NULL, -- keyed hash of the network address it came from
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  first_response_at TEXT,
  resolved_at TEXT, -- set exactly while the status is resolved or closed
  closed_at TEXT
) STRICT;

-- Numbers are read aloud and look like a list that has been in use.
INSERT INTO sqlite_sequence (name, seq) VALUES ('ticket', 1000);

-- Lists are sorted by the last change; each filter of GET /staff/tickets has an index in that order.
CREATE INDEX ticket_by_change ON ticket (updated_at, number);
CREATE INDEX ticket_by_status ON ticket (status, updated_at, number);
CREATE INDEX ticket_by_line ON ticket (line, updated_at, number);
CREATE INDEX ticket_by_priority ON ticket (priority, updated_at, number);
CREATE INDEX ticket_by_type ON ticket (type, updated_at, number);
CREATE INDEX ticket_by_assignee ON ticket (assignee_id, updated_at, number);
CREATE INDEX ticket_by_requester ON ticket (requester_id, updated_at, number);
-- The queues hold what is unsolved, which stays a small part of all tickets.
CREATE INDEX unsolved_ticket_by_assignee ON ticket (assignee_id, updated_at, number)
  WHERE status IN ('new', 'open', 'pending', 'on_hold');
CREATE INDEX unsolved_ticket_by_line ON ticket (line, updated_at, number)
  WHERE status IN ('new', 'open', 'pending', 'on_hold');
CREATE INDEX solved_ticket_by_change ON ticket (updated_at, number) WHERE resolved_at IS NOT NULL;
-- Limits count newly created tickets.
CREATE INDEX ticket_by_sender ON ticket (sender, created_at);
CREATE INDEX ticket_by_requester_creation ON ticket (requester_id, created_at);

CREATE TABLE message (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  ticket_number INTEGER NOT NULL REFERENCES ticket (number),
  author_kind TEXT NOT NULL CHECK (author_kind IN ('requester', 'staff', 'system')),
  author_id TEXT REFERENCES staff_member (id), -- only of staff
  author_name TEXT, -- as it was when the message was written
  visibility TEXT NOT NULL CHECK (visibility IN ('public', 'internal')),
  body TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX message_by_ticket ON message (ticket_number);

-- What changed, by the version that the change led to. A row here is also the claim on that version: see db/ticket-changes.ts.
CREATE TABLE ticket_history (
  ticket_number INTEGER NOT NULL REFERENCES ticket (number),
  version INTEGER NOT NULL,
  field TEXT NOT NULL,
  change_id TEXT NOT NULL,
  at TEXT NOT NULL,
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('requester', 'staff', 'system')),
  actor_id TEXT REFERENCES staff_member (id), -- only of staff
  actor_name TEXT,
  from_value TEXT,
  to_value TEXT,
  reason TEXT,
  PRIMARY KEY (ticket_number, version, field)
) STRICT, WITHOUT ROWID;

-- Words of the subject, folded. A table of our own: exports of the production database refuse virtual tables such as FTS5.
CREATE TABLE ticket_word (
  word TEXT NOT NULL,
  ticket_number INTEGER NOT NULL REFERENCES ticket (number),
  PRIMARY KEY (word, ticket_number)
) STRICT, WITHOUT ROWID;

CREATE INDEX ticket_word_by_ticket ON ticket_word (ticket_number);
