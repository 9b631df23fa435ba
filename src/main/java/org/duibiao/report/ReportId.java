package org.duibiao.report;

/**
 * A report of the open library.
 *
 * @param value the key the library gave it
 */
public record ReportId(long value) {}
