-- Why a ticket looks as if a program had sent it. It is marked and kept: staff decide.
ALTER TABLE ticket ADD COLUMN suspicion TEXT CHECK (suspicion IN ('trap', 'too_fast', 'no_proof'));

-- Signature of the challenge whose solution came with the ticket: each is good for one.
ALTER TABLE ticket ADD COLUMN proof TEXT;

CREATE INDEX ticket_by_proof ON ticket (proof) WHERE proof IS NOT NULL;
-- Limits count what all senders together create on a site.
CREATE INDEX ticket_by_site_creation ON ticket (site, created_at);
