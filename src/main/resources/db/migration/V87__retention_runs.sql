-- Deletions that were planned, each with exactly what it may delete.
create table retention_run (
    id varchar(64) not null primary key,
    planner_id varchar(64) not null,
    approver_id varchar(64) not null,
    planned_at timestamp with time zone not null,
    -- of the list that was looked at
    fingerprint varchar(64) not null,
    cases integer not null,
    state varchar(12) not null,
    ended_at timestamp with time zone,
    constraint retention_run_state check (state in ('PLANNED', 'DELETING', 'DONE', 'REFUSED', 'WITHDRAWN'))
);
create index retention_run_by_time on retention_run (planned_at, id);

create table retention_item (
    run_id varchar(64) not null references retention_run (id),
    place integer not null,
    case_id varchar(100) not null,
    record varchar(40) not null,
    person_id varchar(64) not null,
    started_on date not null,
    due_on date not null,
    state varchar(10) not null,
    -- why it was left as it is, and the hold or the case that was in the way
    why varchar(20),
    obstacle varchar(100),
    documents integer,
    primary key (run_id, place),
    constraint retention_item_state check (state in ('WAITING', 'DELETED', 'SKIPPED'))
);
create index retention_item_by_state on retention_item (run_id, state, place);
create index retention_item_of_case on retention_item (case_id);
