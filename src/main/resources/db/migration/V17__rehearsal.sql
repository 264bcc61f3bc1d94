-- One row per rehearsal of a plan. The report never changes once it is there.
create table cycle_rehearsal (
    id            varchar(64)  not null primary key,
    cycle_id      varchar(64)  not null references review_cycle (id),
    plan_revision bigint       not null,
    habit         varchar(40)  not null,
    state         varchar(16)  not null,
    started_by    varchar(64)  not null,
    started_at    timestamp with time zone not null,
    seen_at       timestamp with time zone not null,
    people        integer      not null,
    done          integer      not null,
    report        text,
    accepted_by   varchar(64),
    accepted_at   timestamp with time zone,
    constraint cycle_rehearsal_state check (state in ('RUNNING', 'DONE', 'FAILED')),
    constraint cycle_rehearsal_report check ((state = 'DONE') = (report is not null)),
    constraint cycle_rehearsal_acceptance check ((accepted_by is null) = (accepted_at is null))
);

create index cycle_rehearsal_by_cycle on cycle_rehearsal (cycle_id, started_at);
