package org.duibiao.report;

/**
 * A report as the library lists it.
 *
 * @param id its key
 * @param name source file name without extension; {@code name#2} for the second report of a file
 * @param source the path as it was given when brought in
 * @param header who speaks, when, about which years, as corrected by hand where it was
 * @param textVersion the version of the stored text that counts now, from 1
 * @param counts how much there is of it
 */
public record Listed(ReportId id, String name, String source, Header header, int textVersion, Counts counts) {
    /** How much there is of a report: UTF-16 units of text, and numbers of things found in it. */
    public record Counts(int characters, int sections, int paragraphs, int notes, int tables, int statements) {}

    /** What it is called in a line: its district and year, else its name. */
    public String shortName() {
        return header.region()
                .name()
                .map(district ->
                        district + header.year().map(year -> " " + year).orElse(""))
                .orElse(name);
    }
}
