package org.duibiao.ui.importing;

import java.util.List;
import java.util.Optional;
import org.duibiao.report.Header;

/** Asks a person to put headers right. */
@FunctionalInterface
public interface HeaderQuestion {
    /**
     * Waits for the person's answer; on the FX thread.
     *
     * @param name of the first report
     * @param headers as they are
     * @return as the person left them, in the same order; empty when they thought better of it
     */
    Optional<List<Header>> asked(String name, List<Header> headers);
}
