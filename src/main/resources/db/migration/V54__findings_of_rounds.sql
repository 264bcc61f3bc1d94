-- The register takes findings about promotion rounds too: what a finding is about is named by kind and id.
create table register_finding (
    id varchar(64) not null primary key,
    cohort_kind varchar(20) not null,
    cohort_id varchar(64) not null,
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
    constraint register_finding_kind check (cohort_kind in ('REVIEW_CYCLE', 'PROMOTION_ROUND')),
    constraint register_finding_disposition check (disposition in ('FIX', 'JUSTIFY', 'MONITOR'))
);
insert into register_finding (id, cohort_kind, cohort_id, recorded_by, recorded_at, version, topic, text, owner_id, disposition,
    measure, due_on, done, reminded_for, late_for)
    select id, 'REVIEW_CYCLE', cycle_id, recorded_by, recorded_at, version, topic, text, owner_id, disposition, measure, due_on,
        done, reminded_for, late_for
    from cycle_finding;
drop table cycle_finding;
create index register_finding_of_cohort on register_finding (cohort_id, id);
create index register_finding_of_owner on register_finding (owner_id, id);
create index register_finding_due on register_finding (done, due_on);
