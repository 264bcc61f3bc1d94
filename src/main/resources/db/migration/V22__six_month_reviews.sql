-- The six-month review of new staff is a review outside any cycle; every review there is belongs to one and is annual.
alter table performance_review add column kind varchar(16) default 'ANNUAL' not null;
alter table performance_review alter column cycle_id drop not null;
alter table performance_review add constraint performance_review_kind check (
  kind = 'ANNUAL' and cycle_id is not null or kind = 'SIX_MONTH' and cycle_id is null);
