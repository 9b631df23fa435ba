package org.duibiao.store;

/**
 * What reading a report anew has changed.
 *
 * @param text whether text or structure differ, so that there is a new text version
 * @param header whether anything the person had not set by hand is understood otherwise
 * @param statements whether other statements are read
 * @param moved annotations that stand in the new text
 * @param orphans annotations whose words were not found in it
 * @param doubtful reviews whose reading is now another, or gone
 */
public record Renewed(boolean text, boolean header, boolean statements, int moved, int orphans, int doubtful) {
    /** Whether anything at all is other than before. */
    public boolean changed() {
        return text || header || statements;
    }
}
