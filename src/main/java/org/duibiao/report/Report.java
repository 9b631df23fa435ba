package org.duibiao.report;

/**
 * One document by one district, as a reader sees it.
 *
 * @param header who speaks, when, about which years
 * @param text the stored text: LF line breaks, never edited in place
 * @param structure how the text is built
 */
public record Report(Header header, String text, Structure structure) {}
