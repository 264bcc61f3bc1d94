-- What was written: one row per revision, never changed.
create table document_revision (
    case_id varchar(64) not null,
    kind varchar(64) not null,
    revision integer not null,
    author varchar(64) not null,
    on_behalf_of varchar(64),
    written_at timestamp with time zone not null,
    content text not null,
    fingerprint varchar(64) not null,
    primary key (case_id, kind, revision)
);
