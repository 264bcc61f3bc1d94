-- A hold stands where the pause of an absence stands; its first day, so that no day is given back twice. Null for an absence.
alter table review_pause add column held_on date;
