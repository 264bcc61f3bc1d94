-- Where a term is rare, a row for each of its places lay on a page of its own: a search in a million entries read hundreds
-- of pages. Places that follow each other are one row now. All of the index follows from the ledger and the record, so it is
-- thrown away here and put in anew after the start, some cases at a time; until then searches say that something may be missing.
create table search_block (
    -- the term and the number of the block among its blocks: what belongs together lies side by side
    id bigint not null primary key,
    term_id integer not null,
    -- the last place that belongs into this block; the largest number for the oldest one
    until bigint not null,
    -- in their order, eight bytes each
    places bytea not null,
    unique (term_id, until)
);
drop table search_posting;
delete from search_term;
-- how many blocks it ever had
alter table search_term add column blocks integer default 0 not null;
delete from search_entry;
delete from search_case;
delete from search_unit;
delete from search_pending;
insert into search_pending (case_id) select case_id from ledger_head;
