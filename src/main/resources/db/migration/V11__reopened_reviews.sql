-- When a filed review was opened again, for the last time; what was written before stays as it was filed.
alter table performance_review add column reopened_at timestamp with time zone;

-- Two reviews of one person that belong together: a promotion or a probation in the same year.
create table linked_review (
  case_id varchar(40) not null references performance_review (case_id),
  other_case_id varchar(40) not null references performance_review (case_id),
  linked_at timestamp with time zone not null,
  linked_by varchar(64) not null,
  primary key (case_id, other_case_id)
);
