-- A fingerprint covers the salt of its document, so that nobody finds a sealed rating by trying the few there are.
-- The same for the facts of an entry. What was written before has none.
alter table document_revision add column salt varchar(32) default '' not null;
alter table ledger_entry add column salt varchar(32) default '' not null;
