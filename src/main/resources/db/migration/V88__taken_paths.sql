-- Which ways cases took: follows from the engine's history and the ledger, and can be made anew from them.

-- Runs of processes that were looked at; of what is never counted this row alone.
create table path_run (
    process_instance_id varchar(64) not null primary key,
    case_id varchar(100) not null
);
create index path_run_of_case on path_run (case_id);

-- What steps one after another, with what was repeated and why.
create table path_variant (
    id integer generated always as identity primary key,
    fingerprint varchar(64) not null unique,
    steps varchar(8000) not null
);

-- How often a case came to each element and went along each flow: the same for many cases.
create table path_route (
    id integer generated always as identity primary key,
    fingerprint varchar(64) not null unique
);
create table path_route_element (
    route_id integer not null,
    element varchar(150) not null,
    times integer not null,
    primary key (route_id, element)
);

-- Cases that have ended.
create table path_case (
    case_id varchar(100) not null primary key,
    process varchar(64) not null,
    version integer not null,
    -- cycle or round; null where a case belongs to none
    group_id varchar(64),
    person_id varchar(64) not null,
    ended_at timestamp with time zone not null,
    -- business days from its start to its end, without those of a leave and those between two runs
    days integer not null,
    variant_id integer not null,
    route_id integer not null,
    -- the last entry of the ledger that was looked at
    seq bigint not null
);
create index path_case_of_process on path_case (process, group_id, version, ended_at);
create index path_case_of_variant on path_case (process, variant_id, case_id);

-- Each time a case stood at a step.
create table path_step (
    case_id varchar(100) not null,
    place integer not null,
    step varchar(100) not null,
    lapsed boolean not null,
    -- business days without those of a leave
    days integer not null,
    -- by the clock, nights and leaves included
    minutes bigint not null,
    -- by the clock, from the end of the step before; null for the first
    waited bigint,
    -- why the case came back to this step; null when it came for the first time or passed it again on its way on
    cause varchar(30),
    primary key (case_id, place)
);

-- What happened to a case besides its way.
create table path_mark (
    case_id varchar(100) not null,
    mark varchar(30) not null,
    primary key (mark, case_id)
);
create index path_mark_of_case on path_mark (case_id);

-- Whoever puts cases in holds this row.
create table path_turn (
    id integer not null primary key,
    taken bigint not null
);
insert into path_turn (id, taken) values (1, 0);
