package org.duibiao.library;

import java.util.List;

/**
 * What was understood of files that are to be brought in. Nothing of them is stored, and no text is kept.
 *
 * @param files in the order they were given or found
 * @param stopped whether somebody asked for an end before all were looked at; those not looked at are not listed
 */
public record ImportPreview(List<LookedAt> files, boolean stopped) {
    public ImportPreview {
        files = List.copyOf(files);
    }
}
