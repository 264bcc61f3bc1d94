-- Reconsiderations and appeals: cases of their own, each about a decision in another case.
create table appeal (
  case_id varchar(64) primary key,
  kind varchar(20) not null,
  original_id varchar(64) not null,
  -- the process of the original case
  original_process varchar(64) not null,
  person_id varchar(64) not null,
  decider_id varchar(64) not null,
  -- who in Library HR has its steps
  hr_id varchar(64) not null,
  -- which decision of the original case: when it was made, and the day on which the employee was told
  decided_at timestamp with time zone not null,
  noticed_on date not null,
  last_day date not null,
  -- whether it came after that day
  late boolean not null,
  -- whether a part of it is told in confidence
  in_confidence boolean not null,
  state varchar(20) not null,
  filed_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint appeal_kind check (kind in ('RECONSIDERATION', 'APPEAL')),
  constraint appeal_state check (state in ('ASKED', 'ANSWERED', 'FILED', 'ACCEPTED', 'HEARING', 'UPHELD', 'REMEDY',
    'DISMISSED', 'REFUSED', 'WITHDRAWN'))
);
create index appeal_of_original on appeal (original_id, filed_at);
create index appeal_of_person on appeal (person_id, filed_at);
create index appeal_of_decider on appeal (decider_id, filed_at);
create index appeal_by_time on appeal (filed_at, case_id);

create table appeal_seat (
  case_id varchar(64) not null references appeal (case_id),
  person_id varchar(64) not null,
  -- the order in which they were named
  place integer not null,
  chosen_by varchar(16) not null,
  state varchar(16) not null,
  primary key (case_id, person_id),
  constraint appeal_seat_chosen_by check (chosen_by in ('STAFF', 'HR')),
  constraint appeal_seat_state check (state in ('ASKED', 'ACCEPTED', 'SITTING', 'ASIDE'))
);
create index appeal_seat_of_person on appeal_seat (person_id, state);
