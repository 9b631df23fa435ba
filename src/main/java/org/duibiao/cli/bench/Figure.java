package org.duibiao.cli.bench;

import java.util.Locale;

/** What a benchmark measures, in the order of its table; the name says the unit. */
public enum Figure {
    MILLION_CHARACTERS,
    IMPORT_S,
    IMPORT_CPU_S,
    IMPORT_MILLION_CHARACTERS_A_S,
    CLOSE_AND_COMPACT_S,
    LUCENE_ALONE_S,
    LUCENE_ALONE_CPU_S,
    IMPORT_BY_LUCENE_ALONE,
    HANLP_SEGMENTATION_S,
    IMPORT_BY_HANLP_SEGMENTATION,
    HEAP_MOST_MB,
    HEAP_LIVE_MOST_MB,
    LIBRARY_MB,
    INDEX_MB,
    OPEN_LIBRARY_MS,
    LIST_REPORTS_MS,
    SEARCH_MEDIAN_MS,
    SEARCH_P95_MS,
    SEARCH_P95_CPU_MS,
    GREP_MEDIAN_MS,
    GREP_BY_SEARCH,
    OPEN_REPORT_MEDIAN_MS,
    OPEN_REPORT_P95_MS,
    OPEN_REPORT_P95_CPU_MS,
    LEDGER_OF_DISTRICT_MEDIAN_MS,
    LEDGER_OF_DISTRICT_P95_MS,
    LEDGER_OF_DISTRICT_P95_CPU_MS,
    STANDINGS_AT_FIRST_S,
    SHARES_OF_ALL_MEDIAN_MS,
    SHARES_OF_ALL_P95_MS,
    LEDGER_OF_ALL_S,
    DOUBTS_OF_ALL_S,
    CHART_MEDIAN_MS,
    CHART_P95_MS,
    CHART_P95_CPU_MS,
    ANNOTATE_MEDIAN_MS,
    ANNOTATE_P95_MS,
    HEAP_OPEN_MB;

    /** As files and message keys name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
