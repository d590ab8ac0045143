-- Letters to requesters, written down together with the change that they tell of and sent afterwards. Neither address nor
-- words are kept here: a letter is composed from its ticket when it is sent.
CREATE TABLE mail (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('acknowledgement', 'reply', 'reminder')),
  ticket_number INTEGER NOT NULL REFERENCES ticket (number),
  ticket_version INTEGER NOT NULL, -- the one it tells of: no kind of letter tells of it twice
  message_id TEXT REFERENCES message (id), -- what staff wrote
  origin TEXT NOT NULL, -- where private links lead
  created_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at TEXT, -- NULL once it was sent or given up
  sent_at TEXT,
  failed_at TEXT, -- given up
  failure TEXT, -- what went wrong the last time
  header_id TEXT, -- the Message-ID it was sent with; later letters refer to it
  UNIQUE (ticket_number, ticket_version, kind)
) STRICT;

CREATE INDEX mail_by_next_attempt ON mail (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX mail_by_message ON mail (message_id);

-- Tickets that close by themselves once nobody has said anything for long enough.
CREATE INDEX silent_ticket_by_change ON ticket (updated_at) WHERE status IN ('pending', 'resolved');
