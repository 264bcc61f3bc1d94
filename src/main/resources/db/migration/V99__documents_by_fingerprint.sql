-- Each entry of the ledger that names documents asks whether its case holds them. Without an index all documents of the case
-- were read for that, with all that is written in them.
create index document_fingerprint on document_revision (case_id, fingerprint);
