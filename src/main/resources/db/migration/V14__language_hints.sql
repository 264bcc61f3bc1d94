-- How often each rule of the language hints asked and was dismissed. Nothing about a person, a case or a text.
create table language_hint (
    rule varchar(60) primary key,
    shown bigint not null,
    dismissed bigint not null
);
