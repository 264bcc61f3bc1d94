-- What an audit of a cycle or round compares: settled at its launch, and never changed.
create table cohort_audit_plan (
  kind varchar(20) not null,
  cohort_id varchar(64) not null,
  content text not null,
  fingerprint varchar(64) not null,
  registered_at timestamp with time zone not null,
  primary key (kind, cohort_id)
);

-- One audit for each locked cycle or round. It knows no case.
create table cohort_audit (
  id varchar(64) primary key,
  kind varchar(20) not null,
  cohort_id varchar(64) not null,
  cohort_name varchar(200) not null,
  state varchar(16) not null,
  -- null until there is an equity analyst
  analyst_id varchar(64),
  -- who opened the exact tier together with the analyst; null before
  second_person_id varchar(64),
  locked_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  constraint cohort_audit_once unique (kind, cohort_id),
  constraint cohort_audit_state check (state in ('WAITING', 'REQUESTED', 'OPENED', 'READABLE', 'CLOSED'))
);
create index cohort_audit_locked on cohort_audit (locked_at, id);

-- One way to group people, with its tables for all stages.
create table cohort_audit_run (
  audit_id varchar(64) not null references cohort_audit (id),
  number integer not null,
  dimension varchar(130) not null,
  -- SHA-256 of the rows that were analyzed; stays
  fingerprint varchar(64) not null,
  -- these rows, sealed; null once the time for repeating the run is over
  snapshot text,
  -- the report of the exact tier, sealed; null until it is analyzed
  report text,
  version varchar(60),
  analyzed_at timestamp with time zone,
  -- why there is nothing to analyze, as a message key
  problem_key varchar(100),
  primary key (audit_id, number),
  constraint cohort_audit_run_dimension unique (audit_id, dimension)
);
