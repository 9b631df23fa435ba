-- How much an annotation matters to the analyst (0: not said), and what was noted on a report as a whole.

alter table annotation add column weight int default 0 not null;

create table report_memo (
    report_id bigint not null primary key references report on delete cascade,
    words varchar not null,
    author varchar(500) not null,
    made timestamp(9) with time zone not null
);
