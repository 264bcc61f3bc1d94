-- What Library HR does for many reviews at once; worked off item by item, each in a transaction of its own.
create table bulk_action (
  -- comes with the form: the same form sent twice is one action
  id varchar(40) primary key,
  cycle_id varchar(64) not null,
  kind varchar(16) not null,
  -- which reviews were chosen; empty for any
  step varchar(255) not null,
  directorate varchar(200) not null,
  unit varchar(200) not null,
  stuck varchar(20) not null,
  -- the document of the cycle that holds new due date and reason; 0 for none
  document_revision integer not null,
  begun_by varchar(64) not null,
  begun_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  items integer not null,
  done integer not null,
  refused integer not null,
  constraint bulk_action_counts check (done + refused <= items)
);
create index bulk_action_of_cycle on bulk_action (cycle_id, begun_at);
create index bulk_action_unfinished on bulk_action (finished_at, begun_at);

-- A target is a case or a person, as the kind of the action has it.
create table bulk_item (
  action_id varchar(40) not null references bulk_action (id),
  number integer not null,
  target varchar(64) not null,
  state varchar(16) not null,
  reason_key varchar(200),
  reason_arguments varchar(1000),
  primary key (action_id, number),
  constraint bulk_item_target unique (action_id, target),
  constraint bulk_item_state check (state in ('WAITING', 'DONE', 'REFUSED'))
);
create index bulk_item_by_state on bulk_item (action_id, state, number);

-- Who was reminded on which day, by whatever: a bulk reminder leaves them in peace.
create table sent_reminder (
  id varchar(40) primary key,
  person_id varchar(255) not null,
  sent_on date not null
);
create index sent_reminder_of_person on sent_reminder (person_id, sent_on);
