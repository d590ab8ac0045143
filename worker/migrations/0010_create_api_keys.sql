-- What programs sign staff's calls with. The key itself is only with whoever made it.
CREATE TABLE api_key (
  id TEXT PRIMARY KEY NOT NULL,
  token_hash TEXT NOT NULL UNIQUE, -- SHA-256 of the key
  name TEXT NOT NULL,
  member_id TEXT NOT NULL REFERENCES staff_member (id), -- who made it; its calls are made in their name
  created_at TEXT NOT NULL,
  last_used_at TEXT -- to the hour, so that not every call writes
) STRICT, WITHOUT ROWID;

CREATE INDEX api_key_by_member ON api_key (member_id);
CREATE INDEX api_key_by_creation ON api_key (created_at);
