-- There is next to nothing to look through in what waits for search only as long as nothing has piled up: a launch of
-- thousands, or a record that is put in anew, looked through all of it once for each case. It is taken by its number now,
-- the newest first, which costs an entry no index.
create table search_awaited (
    id bigint generated always as identity primary key,
    case_id varchar(100) not null
);
insert into search_awaited (case_id) select case_id from search_pending;
drop table search_pending;
alter table search_awaited rename to search_pending;

-- Whoever looks at a case is asked whether they have yet to rate its employee: of all reviews of one person, those of one manager.
create index performance_review_rater on performance_review (person_id, manager_id);
