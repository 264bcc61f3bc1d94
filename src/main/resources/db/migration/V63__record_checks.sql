-- Looks through everything that was sealed, asked for by a person; one at a time is worked on.
create table record_check (
    id varchar(64) not null primary key,
    asked_by varchar(64) not null,
    asked_at timestamp with time zone not null,
    -- entries under the seal that was the last one then
    total bigint not null,
    done bigint not null,
    -- whoever works on it says so until then; after that somebody else begins anew
    held_until timestamp with time zone not null,
    ended_at timestamp with time zone,
    fits boolean,
    sentence varchar(1000)
);
create index record_check_by_time on record_check (asked_at);

-- Who was told of the seals of which week, by its Monday.
create table seal_notice (
    person_id varchar(64) not null,
    week date not null,
    primary key (person_id, week)
);
