-- Each rule that fired, as a row of its own beside its outcome, so that they are counted with one question.
create table checkpoint_finding (
  case_id varchar(64) not null,
  checkpoint varchar(40) not null,
  run integer not null,
  rule_id varchar(60) not null,
  strength varchar(10) not null,
  constraint checkpoint_finding_pk primary key (case_id, checkpoint, run, rule_id)
);

insert into checkpoint_finding (case_id, checkpoint, run, rule_id, strength)
select o.case_id, o.checkpoint, o.run, r.rule_id, r.strength
from checkpoint_outcome o
join (
  select 'evidence-first' as rule_id, 'HARD' as strength
  union all select 'actionable-growth', 'REASON'
  union all select 'words-and-numbers', 'REASON'
  union all select 'whole-period', 'ADVICE'
  union all select 'criteria-frozen', 'HARD'
  union all select 'one-version', 'HARD'
  union all select 'anchored-criteria', 'HARD'
  union all select 'evidence-slot', 'HARD'
  union all select 'no-unanchored-trait', 'HARD'
  union all select 'scale-lint', 'ADVICE'
  union all select 'findings-settled', 'HARD'
) r on o.findings like '%"' || r.rule_id || '"%';
