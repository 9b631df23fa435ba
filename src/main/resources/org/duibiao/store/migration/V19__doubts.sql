-- What gives cause to doubt in each district, worked out once and kept like standings: what a list needs of each doubt in a
-- few bytes, and the whole of them beside the row, as it is read for those that somebody looks at. Doubts in the words
-- of reports have a table of their own, since they do not depend on the districts above. Only derived.

create table doubtful (
    path varchar(500) not null primary key,
    level varchar(20) not null,
    basis varchar(200) not null,
    brief blob not null,
    whole blob not null
);

create table doubtful_words (
    path varchar(500) not null primary key,
    level varchar(20) not null,
    basis varchar(200) not null,
    brief blob not null,
    whole blob not null
);
