package org.duibiao.report;

/** What a stretch of a report is about; it decides whether a number is a goal or an outcome. */
public enum Part {
    /** Title, date, speaker, greeting. */
    FRONT,
    /** What was done: last year, the last five years, or the first half. */
    REVIEW,
    /** What is still wrong (存在的问题). */
    PROBLEMS,
    /** What will be done: guiding ideas, goals, tasks. */
    PLAN,
    /** Glossary (附注, 名词解释): not read for statements. */
    NOTES,
    /** Honours lists, print runs, site text that stayed: not read for statements. */
    APPENDIX
}
