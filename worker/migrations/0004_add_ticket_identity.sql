-- Who sent a ticket, where a token of the site's own sign-in said so: its `sub`. NULL: whoever typed an address, which
-- proves nothing, so that only the private link opens it.
ALTER TABLE ticket ADD COLUMN identity TEXT;

CREATE INDEX ticket_by_identity ON ticket (site, identity, updated_at, number) WHERE identity IS NOT NULL;
