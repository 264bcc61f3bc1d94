-- A new version of its criteria reached a review that was open. What was rated before it is history: it stays in the record and
-- no longer counts.
create table criteria_replacement (
    case_id       varchar(40) not null references performance_review (case_id),
    to_set        varchar(64) not null references criteria_set (id),
    from_set      varchar(64) not null references criteria_set (id),
    replaced_at   timestamp with time zone not null,
    -- newest revisions of the sealed rating and of the assessment at that moment; 0 for none
    sealed_rating integer     not null,
    assessment    integer     not null,
    primary key (case_id, to_set)
);

-- What is done for many may now be about a whole cycle.
create index performance_review_of_criteria on performance_review (criteria_set_id, state);
