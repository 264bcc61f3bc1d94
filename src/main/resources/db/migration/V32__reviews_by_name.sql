-- The name by which a review is listed, as the person has it: the first page of ten thousand reviews is read off an index.
alter table performance_review add column sort_key varchar(200) default '' not null;
update performance_review set sort_key = coalesce(
    (select p.sort_key from person p where p.id = performance_review.person_id), '');
drop index performance_review_state;
create index performance_review_listed on performance_review (cycle_id, state, sort_key, case_id);
