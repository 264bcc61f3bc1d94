-- The library calendar as Human Resources set it last: one row. Whoever changes it moves the version on.
create table library_calendar (
    id integer primary key,
    version bigint not null,
    zone varchar(60) not null,
    -- names of the days of the week, separated by commas
    working_days varchar(80) not null,
    end_of_day time not null
);

-- Days on which nobody works although the week says so.
create table closed_day (
    closed_on date primary key,
    -- as people call it; empty where nobody gave it a name
    name varchar(200) not null,
    kind varchar(10) not null,
    added_by varchar(64) not null,
    added_at timestamp with time zone not null
);

-- Closed days that were taken back, with the reason.
create table reopened_day (
    id varchar(36) primary key,
    closed_on date not null,
    name varchar(200) not null,
    kind varchar(10) not null,
    added_by varchar(64) not null,
    added_at timestamp with time zone not null,
    reopened_by varchar(64) not null,
    reopened_at timestamp with time zone not null,
    reason varchar(500) not null
);

create index reopened_day_listed on reopened_day (closed_on, reopened_at, id);

-- A calendar file that was read: what it would add is kept, not the file.
create table calendar_import (
    id varchar(36) primary key,
    file_name varchar(255) not null,
    fingerprint varchar(64) not null,
    kind varchar(10) not null,
    calendar_version bigint not null,
    state varchar(20) not null,
    uploaded_by varchar(64) not null,
    uploaded_at timestamp with time zone not null,
    decided_by varchar(64),
    decided_at timestamp with time zone,
    events_read integer not null,
    problems integer not null,
    new_days integer not null
);

create index calendar_import_uploaded on calendar_import (uploaded_at, id);

create table calendar_import_problem (
    import_id varchar(36) not null references calendar_import (id),
    seq integer not null,
    line integer,
    message_key varchar(100) not null,
    arguments text not null,
    primary key (import_id, seq)
);

-- Days in a row that one event names and that stand alike; applying an import closes those that are new.
create table calendar_import_span (
    import_id varchar(36) not null references calendar_import (id),
    standing varchar(10) not null,
    seq integer not null,
    line integer not null,
    first_day date not null,
    last_day date not null,
    name varchar(200) not null,
    primary key (import_id, standing, seq)
);
