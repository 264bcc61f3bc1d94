-- Event logs are taken out as the whole record is, and the page shows each of them apart.
alter table record_export add column what varchar(40) default 'RECORD' not null;
-- why names are in it that otherwise would not be
alter table record_export add column reason varchar(1000);
create index record_export_of_what on record_export (what, taken_at);
