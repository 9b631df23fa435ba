-- Where each report states something, a few bytes a place, so that a search among goals need not read all statements of a
-- library. Only derived: a row goes with whatever it was made of, and is made again when a search asks for it.

create table stated (
    report_id bigint not null primary key references report on delete cascade,
    goals varbinary(1048576) not null,
    outcomes varbinary(1048576) not null
);
