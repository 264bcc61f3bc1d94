-- What Library HR has changed in the committee that the solver proposes for a case.
create table committee_wish (
  case_id varchar(64) not null references committee (case_id),
  person_id varchar(64) not null,
  -- has a seat, or has none
  wanted boolean not null,
  -- from outside the pool, with approval
  outside boolean not null,
  primary key (case_id, person_id)
);
