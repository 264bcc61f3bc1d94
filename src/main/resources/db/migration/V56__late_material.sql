-- What comes to a promotion after its file was certified, by the process in which it is judged.
create table late_material (
  process_instance_id varchar(64) primary key,
  case_id varchar(64) not null,
  author_id varchar(64) not null,
  -- of the document, so that the judgement names what was judged
  fingerprint varchar(64),
  state varchar(16) not null,
  constraint late_material_state check (state in ('WAITING', 'SIGNIFICANT', 'ATTACHED'))
);
create index late_material_of_case on late_material (case_id, state);

-- A committee that looks again votes again: with which vote it began this time.
alter table committee add column first_round integer default 1 not null;
