-- Legal holds on what was written in cases. What the identity vault has is held by its own.
create table retention_hold (
    id varchar(64) not null primary key,
    scope varchar(10) not null,
    -- id of a person or a case, or a kind of record
    target varchar(100) not null,
    reason varchar(2000) not null,
    set_by varchar(64) not null,
    set_at timestamp with time zone not null,
    lifted_reason varchar(2000),
    lifted_by varchar(64),
    lifted_at timestamp with time zone,
    constraint retention_hold_scope check (scope in ('PERSON', 'CASE', 'KIND'))
);
create index retention_hold_on on retention_hold (target, scope, lifted_at);
create index retention_hold_by_time on retention_hold (set_at, id);
