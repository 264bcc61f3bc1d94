-- What of an audit leaves, and for whom: the tables themselves are in the ledger of releases.
alter table cohort_audit drop constraint cohort_audit_state;
alter table cohort_audit add constraint cohort_audit_state
  check (state in ('WAITING', 'REQUESTED', 'OPENED', 'READABLE', 'RELEASING', 'CLOSED'));
-- EVERYONE, HR or NOBODY; null until it is decided
alter table cohort_audit add column released_to varchar(10);

-- Tables of which the gate let no number through, with its reason.
create table cohort_audit_refusal (
  audit_id varchar(64) not null references cohort_audit (id),
  tier varchar(10) not null,
  table_id varchar(100) not null,
  title varchar(200) not null,
  reason_key varchar(100) not null,
  arguments varchar(2000) not null,
  primary key (audit_id, tier, table_id)
);
