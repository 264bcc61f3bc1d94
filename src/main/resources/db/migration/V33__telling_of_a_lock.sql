-- Everybody in a review that stays out of a lock is told of it after the lock, review by review; until then it waits here.
alter table left_out_review add column told boolean default true not null;
-- how often it failed; what fails too often waits for Human Resources to try it again
alter table left_out_review add column attempts integer default 0 not null;
create index left_out_review_waiting on left_out_review (told, attempts, case_id);
