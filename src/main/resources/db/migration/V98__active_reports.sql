-- Whether somebody leads anybody is asked about everybody who is read. Those who have left still have their manager, and in
-- a large team of many years it was read past all of them.
create index person_reports on person (manager_id, active);
drop index person_manager;
