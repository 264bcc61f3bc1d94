-- Who acted in promotions before, cases that end because the candidate has left, and days given back after leave.
create table promotion_part (
  id varchar(64) primary key,
  case_id varchar(64) not null references promotion_case (case_id),
  role varchar(40) not null,
  person_id varchar(64) not null,
  successor_id varchar(64) not null,
  -- the first day on which the successor acts
  since date not null,
  cause varchar(40) not null,
  ended_at timestamp with time zone not null
);
create index promotion_part_case on promotion_part (case_id, ended_at);
create index promotion_part_person on promotion_part (person_id, case_id);

-- business days by which the days of the round are later for this case
alter table promotion_case add column days_given integer default 0 not null;
alter table promotion_case drop constraint promotion_case_state;
alter table promotion_case add constraint promotion_case_state check (state in ('DECLARING', 'NOT_CONSIDERED',
  'CONSIDERED', 'DECIDED', 'NOTIFIED', 'PROMOTED', 'NOT_PROMOTED', 'WITHDRAWN', 'SEPARATED', 'OPENED_IN_ERROR'));
