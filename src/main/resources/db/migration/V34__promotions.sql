-- Promotion: rounds, and one case for everybody who was told of one.
create table promotion_round (
  id varchar(64) primary key,
  name varchar(120) not null,
  job_family varchar(100) not null,
  rank_from varchar(50) not null,
  rank_sought varchar(50) not null,
  criteria_set_id varchar(64) not null,
  -- days on duty count up to this day
  as_of date not null,
  intent_by date not null,
  dossier_by date not null,
  director_id varchar(64) not null,
  other_recommender_id varchar(64) not null,
  planned_by varchar(64) not null,
  planned_at timestamp with time zone not null,
  status varchar(16) not null,
  -- of those who are told, so many have had their turn
  people integer default 0 not null,
  handled integer default 0 not null,
  constraint promotion_round_status check (status in ('PLANNED', 'TELLING', 'RUNNING', 'CLOSED'))
);

-- Whom a round tells; filled once, numbered from 1: a batch is a range of numbers.
create table promotion_notice (
  round_id varchar(64) not null references promotion_round (id),
  number integer not null,
  person_id varchar(64) not null,
  -- why no case could be opened, as a message key
  reason_key varchar(200),
  primary key (round_id, number),
  constraint promotion_notice_person unique (round_id, person_id)
);

create table promotion_case (
  case_id varchar(64) primary key,
  round_id varchar(64) not null references promotion_round (id),
  person_id varchar(64) not null,
  recommender_id varchar(64) not null,
  director_id varchar(64) not null,
  hr_id varchar(64) not null,
  self_nominated boolean not null,
  state varchar(24) not null,
  opened_at timestamp with time zone not null,
  constraint promotion_case_state check (state in ('DECLARING', 'NOT_CONSIDERED', 'CONSIDERED', 'DECIDED', 'NOTIFIED',
    'PROMOTED', 'NOT_PROMOTED', 'WITHDRAWN'))
);
create index promotion_case_of_round on promotion_case (round_id, state);
create index promotion_case_of_person on promotion_case (person_id, opened_at);
create index promotion_case_of_recommender on promotion_case (recommender_id, state);
create index promotion_case_of_director on promotion_case (director_id, state);
