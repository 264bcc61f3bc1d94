-- Committees of cases: who sits in them, and the keys under which their votes are sealed.
create table committee (
  case_id varchar(64) primary key,
  round_id varchar(64) not null,
  -- in which its members serve, for the turn of others
  serving_year integer not null,
  subject_id varchar(64) not null,
  rank_sought varchar(20) not null,
  criteria_set_id varchar(64) not null,
  state varchar(16) not null,
  chair_id varchar(64),
  convener_id varchar(64),
  -- the rules it was formed under, from committee-rules.dmn
  seats integer,
  quorum integer,
  abstention varchar(20),
  majority varchar(20),
  tie_rule varchar(40),
  -- which sealed vote is open or was revealed last, 1 for the first
  voting_round integer not null,
  outcome varchar(30),
  constraint committee_state check (state in ('NEEDED', 'FORMED', 'REVEALED', 'CLOSED', 'WITHDRAWN'))
);
create index committee_of_round on committee (round_id, case_id);

-- Who has another part in the case and so never sits in its committee.
create table committee_kept_away (
  case_id varchar(64) not null references committee (case_id),
  person_id varchar(64) not null,
  part varchar(30) not null,
  primary key (case_id, person_id)
);

create table committee_seat (
  case_id varchar(64) not null references committee (case_id),
  person_id varchar(64) not null,
  -- the order in which alternates are seated
  place integer not null,
  state varchar(16) not null,
  primary key (case_id, person_id),
  constraint committee_seat_state check (state in ('ALTERNATE', 'SEATED', 'SITTING', 'ASIDE'))
);
create index committee_seat_of_person on committee_seat (person_id, state);

-- Two keys for each sealed vote, both wrapped under the key of the installation: one for what was cast, which the reveal
-- releases, and one for drafts, which is destroyed.
create table committee_key (
  case_id varchar(64) not null references committee (case_id),
  voting_round integer not null,
  wrapped_vote_key varchar(200),
  wrapped_draft_key varchar(200),
  installation_key varchar(32) not null,
  released_at timestamp with time zone,
  primary key (case_id, voting_round)
);
