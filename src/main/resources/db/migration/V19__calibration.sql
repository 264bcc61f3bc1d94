-- Calibration: confirmed ratings of a directorate are compared in a session before they are signed.
alter table review_cycle add column calibrated boolean default false not null;

create table calibration_session (
  id varchar(64) primary key,
  cycle_id varchar(64) not null references review_cycle (id),
  directorate varchar(200) not null,
  criteria_set_id varchar(64) not null,
  chair_id varchar(64) not null,
  criteria_monitor_id varchar(64) not null,
  -- share of the directorate that may have the highest level; null for no cap
  cap_percent integer,
  state varchar(16) not null,
  convened_by varchar(64) not null,
  convened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint calibration_session_state check (state in ('OPEN', 'SIGNED', 'CLOSED', 'CALLED_OFF')),
  constraint calibration_session_cap check (cap_percent between 1 and 100)
);
create index calibration_session_of_cycle on calibration_session (cycle_id, convened_at);

create table calibration_member (
  session_id varchar(64) not null references calibration_session (id),
  person_id varchar(64) not null,
  primary key (session_id, person_id)
);

-- What a session covers, and what became of it.
create table calibration_case (
  session_id varchar(64) not null references calibration_session (id),
  case_id varchar(64) not null,
  number integer not null,
  outcome varchar(16) not null,
  primary key (session_id, case_id),
  constraint calibration_case_outcome check (outcome in ('WAITING', 'HELD', 'KEPT', 'CHANGED', 'LEFT_OUT'))
);
create index calibration_case_by_case on calibration_case (case_id, outcome);

-- Reviews that stand at the message of their process now; a session takes those that no other has.
create table calibration_wait (
  case_id varchar(64) primary key,
  since timestamp with time zone not null,
  session_id varchar(64) references calibration_session (id)
);
create index calibration_wait_of_session on calibration_wait (session_id);
