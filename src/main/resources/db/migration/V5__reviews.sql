create table performance_review (
  case_id varchar(40) primary key,
  cycle_id varchar(40) not null,
  person_id varchar(64) not null,
  manager_id varchar(64) not null,
  department_head_id varchar(64) not null,
  associate_director_id varchar(64) not null,
  criteria_set_id varchar(40) not null,
  period_start date not null,
  period_end date not null,
  self_review_due date not null,
  conversation_by date not null,
  ratings_due date not null,
  state varchar(40) not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  draft_shared_on date,
  shared_assessment integer,
  process_instance_id varchar(64),
  constraint performance_review_once unique (cycle_id, person_id)
);

create index performance_review_person on performance_review (person_id, opened_at);
create index performance_review_manager on performance_review (manager_id, case_id);
create index performance_review_department_head on performance_review (department_head_id, case_id);
create index performance_review_associate_director on performance_review (associate_director_id, case_id);
create index performance_review_state on performance_review (cycle_id, state, case_id);
