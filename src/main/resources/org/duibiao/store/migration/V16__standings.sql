-- How every goal of a district stands, worked out once and kept so that views of the whole library need not read all
-- statements. Only derived: a row is taken out with whatever it was made of, and made again. The basis says which rules,
-- tolerance and catalogue made it.

create table standing (
    path varchar(500) not null primary key,
    level varchar(20) not null,
    basis varchar(200) not null,
    goals varbinary(1048576) not null
);
