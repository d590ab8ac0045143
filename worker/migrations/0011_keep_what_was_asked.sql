-- What visitors asked, in whatever words, as knowledge is learned from it: see db/asked-questions.ts.

-- Of a search: its words as equal ones are told, in small letters and without final punctuation; NULL: nothing to learn.
ALTER TABLE event ADD COLUMN words TEXT;

UPDATE event SET words = nullif(lower(rtrim(trim(query), ' .?!')), '') WHERE query IS NOT NULL AND locale IS NOT NULL;

-- Questions are read in the order of their words. What led where is found by the page session.
CREATE INDEX event_by_words ON event (site, words, locale, received_at) WHERE words IS NOT NULL;
CREATE INDEX search_by_session ON event (site, session, at) WHERE words IS NOT NULL;
CREATE INDEX reading_by_session ON event (site, session, at) WHERE slug IS NOT NULL;

-- The words of a ticket's subject and of the searches before it, redacted; kept as long as events are.
CREATE TABLE ticket_question (
  site TEXT NOT NULL,
  words TEXT NOT NULL, -- as of an event
  locale TEXT NOT NULL,
  ticket_number INTEGER NOT NULL REFERENCES ticket (number),
  created_at TEXT NOT NULL, -- the ticket's
  PRIMARY KEY (site, words, locale, ticket_number)
) STRICT, WITHOUT ROWID;

CREATE INDEX ticket_question_by_ticket ON ticket_question (ticket_number);
CREATE INDEX ticket_question_by_age ON ticket_question (created_at);

-- Parts of the names that requesters gave, folded: words that hold one are not learned from.
CREATE TABLE requester_name (
  part TEXT NOT NULL,
  requester_id TEXT NOT NULL REFERENCES requester (id),
  PRIMARY KEY (part, requester_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX requester_name_by_requester ON requester_name (requester_id);

-- Whether both were taken from a ticket; the clock does it.
ALTER TABLE ticket ADD COLUMN is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1));

CREATE INDEX unread_ticket ON ticket (number) WHERE is_read = 0;
