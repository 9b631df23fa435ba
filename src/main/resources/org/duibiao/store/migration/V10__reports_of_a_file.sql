-- How many reports reading found in a file, removed ones too: a newer reading that finds more adds them.
alter table source add column found int;
update source set found = (select max(report.ordinal) from report where report.source_id = source.id);
