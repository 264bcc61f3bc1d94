-- A change of the library calendar that took business days away; open deadlines follow it, case by case.
create table deadline_move (
  -- the calendar that the change made
  calendar_version bigint primary key,
  changed_by varchar(64) not null,
  changed_at timestamp with time zone not null,
  -- the whole calendar in JSON, before and after: a deadline keeps its business days from the one to the other
  calendar_before text not null,
  calendar_after text not null
);

-- A case is moved in a transaction of its own, and once for each change, the earlier change first.
create table deadline_move_case (
  calendar_version bigint not null references deadline_move (calendar_version),
  case_id varchar(64) not null,
  state varchar(10) not null,
  attempts integer not null,
  -- open steps that are due later now; whoever was asked in confidence is counted and not named
  moved_steps integer not null,
  primary key (calendar_version, case_id),
  constraint deadline_move_case_state check (state in ('WAITING', 'DONE', 'FAILED'))
);
create index deadline_move_case_waiting on deadline_move_case (state, attempts, calendar_version, case_id);
create index deadline_move_case_of on deadline_move_case (case_id, state);
