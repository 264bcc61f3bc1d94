-- The whole record as somebody took it out, and how far the download has come.
create table record_export (
    id varchar(64) not null primary key,
    taken_by varchar(64) not null,
    taken_at timestamp with time zone not null,
    cases bigint not null,
    done bigint not null,
    ended_at timestamp with time zone
);
create index record_export_by_time on record_export (taken_at);
