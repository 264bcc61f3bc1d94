-- A cycle is locked, its results are released, and only then it is closed.
alter table review_cycle drop constraint review_cycle_status;
alter table review_cycle add constraint review_cycle_status
    check (status in ('PLANNED', 'LAUNCHING', 'RUNNING', 'LOCKED', 'RELEASED', 'CLOSED'));
-- null for cycles that were closed before there were locks
alter table review_cycle add column locked_at timestamp with time zone;
alter table review_cycle add column locked_by varchar(64);
alter table review_cycle add column released_at timestamp with time zone;
alter table review_cycle add column released_by varchar(64);

-- Reviews that were still open when their cycle was locked.
create table left_out_review (
    case_id varchar(64) not null primary key,
    cycle_id varchar(64) not null references review_cycle (id)
);
create index left_out_review_of_cycle on left_out_review (cycle_id);
