-- Bringing in writes most of its rows here. A statement's region is that of its report, and nothing has ever asked for it;
-- of its report's statements a key by report alone finds the same rows, and H2 makes one for the reference to the report.
-- Likewise for the reports of a region. Each key less is a tree less that every commit writes.

alter table statement drop column region_id;
drop index statement_report;
drop index report_region;
