-- Findings about finished cycles as they stand; their versions are documents of the cycle's own case.
create table cycle_finding (
    id varchar(64) not null primary key,
    cycle_id varchar(64) not null references review_cycle (id),
    recorded_by varchar(64) not null,
    recorded_at timestamp with time zone not null,
    version integer not null,
    -- the part of the process it is about: never a case, never a person
    topic varchar(40) not null,
    text varchar(2000) not null,
    owner_id varchar(64),
    disposition varchar(10),
    measure varchar(2000),
    due_on date,
    done boolean not null,
    -- the day of which the owner was reminded, before and after it
    reminded_for date,
    late_for date,
    constraint cycle_finding_disposition check (disposition in ('FIX', 'JUSTIFY', 'MONITOR'))
);
create index cycle_finding_of_cycle on cycle_finding (cycle_id, id);
create index cycle_finding_of_owner on cycle_finding (owner_id, id);
create index cycle_finding_due on cycle_finding (done, due_on);
