-- What visitors did, for reports and for what the knowledge base lacks. Nobody is in it: words are redacted before they
-- arrive here, a visitor is a number that means nothing on another day, a session is one page.
CREATE TABLE event (
  sequence INTEGER PRIMARY KEY,
  site TEXT NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  at TEXT NOT NULL, -- by the visitor's clock
  received_at TEXT NOT NULL, -- by ours: what days and ages are counted by
  session TEXT,
  visitor TEXT NOT NULL,
  locale TEXT,
  query TEXT,
  results INTEGER,
  slug TEXT,
  helpful INTEGER CHECK (helpful IN (0, 1)),
  reason TEXT,
  UNIQUE (site, id)
) STRICT;

CREATE INDEX event_by_age ON event (received_at);
CREATE INDEX event_by_type ON event (site, type, received_at);

-- What is left of events that have grown old: how often, and how many visitors, per day.
CREATE TABLE event_sum (
  site TEXT NOT NULL,
  day TEXT NOT NULL, -- 2026-11-03, UTC
  type TEXT NOT NULL, -- an event's, or page: how each page session went
  locale TEXT NOT NULL, -- '' where it is not known
  subject TEXT NOT NULL, -- words searched for, or an article's slug; '' where there is neither
  outcome TEXT NOT NULL, -- of feedback: helpful, or why not; of a page: asked, read, looked; else ''
  events INTEGER NOT NULL,
  visitors INTEGER NOT NULL,
  PRIMARY KEY (site, day, type, locale, subject, outcome)
) STRICT, WITHOUT ROWID;

-- The salt of one day's visitors. It is thrown away with the day, and with it every way back from number to person.
CREATE TABLE visitor_salt (
  day TEXT PRIMARY KEY NOT NULL,
  salt TEXT NOT NULL
) STRICT, WITHOUT ROWID;
