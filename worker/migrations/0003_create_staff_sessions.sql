-- The token itself is only in the member's cookie.
CREATE TABLE staff_session (
  token_hash TEXT PRIMARY KEY NOT NULL, -- SHA-256 of the token
  member_id TEXT NOT NULL REFERENCES staff_member (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_session_by_member ON staff_session (member_id, expires_at);

-- Sign-ins that were tried and have not succeeded. Neither column can be read back: people type passwords into the wrong field.
CREATE TABLE sign_in_attempt (
  id TEXT PRIMARY KEY NOT NULL,
  account TEXT NOT NULL, -- keyed hash of the e-mail address
  sender TEXT NOT NULL, -- keyed hash of the network address
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Limits count the tries at an account, of a sender, and of a sender at an account.
CREATE INDEX sign_in_attempt_by_account ON sign_in_attempt (account, at);
CREATE INDEX sign_in_attempt_by_sender ON sign_in_attempt (sender, at);
CREATE INDEX sign_in_attempt_by_account_and_sender ON sign_in_attempt (account, sender, at);
CREATE INDEX sign_in_attempt_by_age ON sign_in_attempt (at);
