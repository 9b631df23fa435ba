package org.duibiao.chart;

import java.util.Optional;

/**
 * A mark that carries a note in the picture.
 *
 * @param mark its {@link Evidence#key()}
 * @param note what a person wrote; empty for what the mark itself says
 */
public record Pin(String mark, Optional<String> note) {}
