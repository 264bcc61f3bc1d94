-- Each index is a page or two more for each row written. Of what waits for search there is next to nothing to look through,
-- and what is due is counted over all tasks, of which hardly any is never due.
drop index search_pending_case;
drop index inbox_task_due;
