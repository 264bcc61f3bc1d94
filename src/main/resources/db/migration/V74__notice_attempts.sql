-- Each attempt at a notice: when, and the sort of failure; without one a mail server has accepted it. Only ever added.
create table notice_attempt (
    notice_id varchar(36) not null references notice (id) on delete cascade,
    number integer not null,
    tried_at timestamp with time zone not null,
    reason varchar(40),
    primary key (notice_id, number)
);

-- The notices of a case, for its history.
create index notice_case on notice (case_id, created_at, id);
create index notice_step_case on notice_step (case_id, notice_id);
