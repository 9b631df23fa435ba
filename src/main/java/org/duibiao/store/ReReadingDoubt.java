package org.duibiao.store;

/** What re-reading can make doubtful about what a person had said; a doubt goes when the person reviews again. */
final class ReReadingDoubt {
    /** The program now reads something else here. */
    static final String READS_OTHERWISE = "reread-otherwise";

    /** The program does not read anything here any more. */
    static final String READS_NO_MORE = "reread-no-more";

    /** The words do not stand in the new text. */
    static final String PASSAGE_GONE = "reread-passage-gone";

    /** A person had rejected what the program read here before. */
    static final String REJECTED_BEFORE = "reread-rejected-before";

    private ReReadingDoubt() {}

    static boolean is(String doubt) {
        return doubt.startsWith("reread-");
    }
}
