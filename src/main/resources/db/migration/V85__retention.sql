-- What was written leaves with retention: its content and its salt go, everything else stays. This is the one statement
-- that changes a revision.
alter table document_revision add column deleted_at timestamp with time zone;

-- Cases whose time of keeping runs: since the person was seen to have left, or since the case ended.
create table retention_clock (
    case_id varchar(100) not null primary key,
    record varchar(40) not null,
    person_id varchar(64) not null,
    starts varchar(20) not null,
    started_on date not null,
    deleted_at timestamp with time zone,
    constraint retention_clock_starts check (starts in ('LEAVING', 'END'))
);
create index retention_clock_by_day on retention_clock (started_on, case_id);
create index retention_clock_of_person on retention_clock (person_id);

-- Whoever deletes, and whoever sets a hold, holds this row: what is held is not deleted in the same moment.
create table retention_turn (
    id integer not null primary key,
    taken bigint not null
);
insert into retention_turn (id, taken) values (1, 0);
