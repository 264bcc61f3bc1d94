-- Who acted in a review before, and how far the review had come when that ended: what they could read then they keep.
create table review_part (
  id varchar(40) primary key,
  case_id varchar(40) not null,
  role varchar(40) not null,
  person_id varchar(64) not null,
  successor_id varchar(64) not null,
  -- the first day on which the successor acts
  since date not null,
  phase varchar(20) not null,
  cause varchar(40) not null,
  ended_at timestamp with time zone not null
);

create index review_part_case on review_part (case_id, ended_at);
create index review_part_person on review_part (person_id, case_id);

-- Who may not come near a review any more, whatever office or delegation they have.
create table review_conflict (
  case_id varchar(40) not null,
  person_id varchar(64) not null,
  since timestamp with time zone not null,
  constraint review_conflict_pk primary key (case_id, person_id)
);

-- That somebody who supervises by the roster is not to be the manager of a review: HR has decided so.
create table review_roster_decision (
  case_id varchar(40) not null,
  person_id varchar(64) not null,
  since date not null,
  decided_at timestamp with time zone not null,
  constraint review_roster_decision_pk primary key (case_id, person_id)
);

-- Changes that begin on a later day, or end on one: acting managers.
create table review_appointment (
  id varchar(40) primary key,
  case_id varchar(40) not null,
  role varchar(40) not null,
  person_id varchar(64) not null,
  -- who acts again when it ends
  stands_in_for varchar(64) not null,
  first_day date not null,
  -- null for a change that does not end
  last_day date,
  cause varchar(40) not null,
  state varchar(20) not null,
  -- why it could not begin or end by itself: a message key
  problem varchar(100),
  appointed_by varchar(64) not null,
  appointed_at timestamp with time zone not null
);

create index review_appointment_due on review_appointment (state, first_day);
create index review_appointment_case on review_appointment (case_id, first_day);

-- Steps one person does for another between two days.
create table delegation (
  id varchar(40) primary key,
  person_id varchar(64) not null,
  delegate_id varchar(64) not null,
  first_day date not null,
  last_day date not null,
  granted_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  revoked_by varchar(64)
);

create index delegation_person on delegation (person_id, first_day);
create index delegation_delegate on delegation (delegate_id, first_day);
