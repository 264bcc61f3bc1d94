-- Notices that failed are few, and notice_next finds them; each notice written had to enter a third index by time.
drop index notice_listed;
