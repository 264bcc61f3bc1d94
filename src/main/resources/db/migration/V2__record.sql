-- What was written. Rows are only ever added: no statement changes or removes them.
create table document_revision (
    case_id varchar(100) not null,
    kind varchar(100) not null,
    revision integer not null,
    author varchar(100) not null,
    on_behalf_of varchar(100),
    written_at timestamp with time zone not null,
    content text not null,
    fingerprint varchar(64) not null,
    primary key (case_id, kind, revision)
);

-- What was done. Rows are only ever added.
create table ledger_entry (
    case_id varchar(100) not null,
    seq bigint not null,
    recorded_at timestamp with time zone not null,
    actor varchar(100) not null,
    on_behalf_of varchar(100),
    kind varchar(100) not null,
    facts text not null,
    document_fingerprints text not null,
    definition_versions text not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    primary key (case_id, seq)
);

-- The end of each chain; its row is the lock that keeps a chain from forking.
create table ledger_head (
    case_id varchar(100) not null primary key,
    seq bigint not null,
    hash varchar(64) not null
);

-- The number of the newest draft survives the draft, so that a tab left open never fits a later one.
create table draft_head (
    case_id varchar(100) not null,
    step varchar(100) not null,
    person_id varchar(100) not null,
    version bigint not null,
    live boolean not null,
    primary key (case_id, step, person_id)
);

create table draft_version (
    case_id varchar(100) not null,
    step varchar(100) not null,
    person_id varchar(100) not null,
    version bigint not null,
    content text not null,
    saved_at timestamp with time zone not null,
    primary key (case_id, step, person_id, version)
);

-- Text that came second when two tabs saved over the same version.
create table draft_conflict (
    id bigint generated always as identity primary key,
    case_id varchar(100) not null,
    step varchar(100) not null,
    person_id varchar(100) not null,
    based_on bigint not null,
    content text not null,
    saved_at timestamp with time zone not null
);
create index draft_conflict_by_draft on draft_conflict (case_id, step, person_id);
