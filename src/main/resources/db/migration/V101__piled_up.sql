-- There is next to nothing to look through in what waits for search only as long as nothing has piled up. A launch of
-- thousands, or a record that is put in anew, looked through all of it once for each case.
create index search_pending_case on search_pending (case_id, seq);

-- Whoever looks at a case is asked whether they have yet to rate its employee: of all reviews of one person, those of one manager.
create index performance_review_rater on performance_review (person_id, manager_id);
