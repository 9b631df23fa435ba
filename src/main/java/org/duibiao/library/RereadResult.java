package org.duibiao.library;

import java.util.List;
import org.duibiao.report.Listed;

/**
 * What reading reports anew has changed.
 *
 * @param changed reports that are understood otherwise now
 * @param added reports that were found in the files in addition
 * @param same how many are as they were
 * @param failed reports that stay as they were because they could not be read again
 * @param stopped whether somebody asked for an end before all were read; the rest stays as it was
 */
public record RereadResult(List<Changed> changed, List<Listed> added, int same, List<NotRead> failed, boolean stopped) {

    /**
     * A report that is understood otherwise now.
     *
     * @param report as it is listed now
     * @param text whether its text or structure has a new version
     * @param header whether its header differs
     * @param statements whether other statements are read
     * @param moved annotations that stand in the new text
     * @param orphans annotations whose words are not in it
     * @param doubtful reviews whose reading is now another, or gone
     */
    public record Changed(
            Listed report, boolean text, boolean header, boolean statements, int moved, int orphans, int doubtful) {}

    /**
     * A report that could not be read again.
     *
     * @param said why, and what to do, by language
     */
    public record NotRead(Listed report, FileOutcome.Said said) {}

    public RereadResult {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        failed = List.copyOf(failed);
    }

    /** Annotations, in all changed reports, whose words are not in the new text. */
    public int orphans() {
        return changed.stream().mapToInt(Changed::orphans).sum();
    }

    /** Reviews, in all changed reports, that a person should look at. */
    public int doubtful() {
        return changed.stream().mapToInt(Changed::doubtful).sum();
    }
}
