package org.duibiao.report;

import java.util.Locale;

/** What kind of document it is (类型). */
public enum ReportKind {
    /** 政府工作报告, the yearly speech to the people's congress. */
    GOVERNMENT_WORK_REPORT,
    /** 半年工作进展. */
    HALF_YEAR_PROGRESS,
    /** 国民经济和社会发展计划执行情况报告. */
    PLAN_EXECUTION,
    /** 工作总结, mostly a township's. */
    ANNUAL_SUMMARY,
    /** 专版报道, a newspaper's account. */
    NEWS,
    /** None of these could be told. */
    UNKNOWN;

    /** The name used in exchange files, e.g. {@code plan_execution}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
