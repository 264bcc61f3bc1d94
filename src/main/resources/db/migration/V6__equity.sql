create table checkpoint_outcome (
  case_id varchar(40) not null,
  checkpoint varchar(40) not null,
  run integer not null,
  outcome varchar(20) not null,
  findings text not null,
  decision_version integer not null,
  decision_tag varchar(64),
  input_fingerprint varchar(64) not null,
  author varchar(64) not null,
  evaluated_at timestamp with time zone not null,
  answer varchar(20),
  answered_by varchar(64),
  answered_at timestamp with time zone,
  constraint checkpoint_outcome_pk primary key (case_id, checkpoint, run)
);

create index checkpoint_outcome_time on checkpoint_outcome (checkpoint, evaluated_at);
