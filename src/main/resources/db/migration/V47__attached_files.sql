-- Files that people attach to what they write. The bytes lie in a folder, under their SHA-256; here is what stands for
-- them. A row without an attachment is on its way out, with or without its bytes.
create table stored_file (
  fingerprint varchar(64) primary key,
  size bigint not null,
  media_type varchar(100) not null,
  stored_at timestamp with time zone not null
);

create table attachment (
  id varchar(64) primary key,
  case_id varchar(100) not null,
  step varchar(100) not null,
  person_id varchar(100) not null,
  name varchar(200) not null,
  fingerprint varchar(64) not null references stored_file (fingerprint),
  added_at timestamp with time zone not null,
  -- part of a document that was sent: stays
  sent boolean not null
);
create index attachment_of_case on attachment (case_id);
create index attachment_of_file on attachment (fingerprint);
