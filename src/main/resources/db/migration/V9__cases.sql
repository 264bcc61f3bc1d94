-- that Library HR looked at a case: one row, and one entry of its ledger, for each person and day
create table case_viewing (
  case_id varchar(100) not null,
  person_id varchar(100) not null,
  viewed_on date not null,
  constraint case_viewing_pk primary key (case_id, person_id, viewed_on)
);

-- the list of all cases: by name of the person, a page at a time, all or those of one unit
create index person_by_sort_key on person (sort_key, id);
create index person_of_unit on person (unit, sort_key);
-- what many cases wait for
create index inbox_task_at_step on inbox_task (step, case_id);
