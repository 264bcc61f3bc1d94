-- The list of cases reads one index in its order: those of a cycle or round, and those of any. Source: decision 170.
create index path_case_in_group on path_case (process, group_id, case_id);
create index path_case_in_order on path_case (process, case_id);
