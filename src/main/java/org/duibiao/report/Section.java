package org.duibiao.report;

import org.duibiao.text.Span;

/**
 * A heading and all that stands below it. Sections nest: a deeper one lies inside its parent's span.
 *
 * @param depth 1 for 一、, 2 for (一), 3 for 1. and so on
 * @param heading the words of the heading
 * @param span the heading and everything up to the next heading of the same or a lesser depth
 * @param part what the section is about
 */
public record Section(int depth, Span heading, Span span, Part part) {}
