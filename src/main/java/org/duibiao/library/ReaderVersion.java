package org.duibiao.library;

/** How this program reads reports: raised with every change of reading, structuring or extraction that can be seen. */
final class ReaderVersion {
    /** Kept with each stored text; 0 stands for programs that did not keep it. */
    static final int NOW = 9;

    private ReaderVersion() {}
}
