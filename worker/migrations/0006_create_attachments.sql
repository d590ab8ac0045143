-- Files that came with messages; their bytes are in the file store, under their id. One without a message was uploaded and
-- not sent yet: it is swept after a day.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY NOT NULL, -- cannot be guessed: whoever knows it may send it along
  site TEXT NOT NULL,
  identity TEXT, -- `sub` of whoever uploaded it with an identity token: nobody else may send it along
  sender TEXT NOT NULL, -- keyed hash of the network address it came from
  name TEXT NOT NULL, -- sanitised
  type TEXT NOT NULL, -- media type, by content
  size INTEGER NOT NULL, -- bytes
  message_id TEXT REFERENCES message (id),
  place INTEGER, -- in its message, from 0
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX attachment_by_message ON attachment (message_id, place);
CREATE INDEX unsent_attachment_by_age ON attachment (created_at) WHERE message_id IS NULL;
CREATE INDEX attachment_by_sender ON attachment (sender, created_at);
