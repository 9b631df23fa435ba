package org.duibiao.ui.document.page;

/** What lies over the text and can be switched off. */
public enum Layer {
    /** Outcomes and plan progress. */
    OUTCOMES,
    GOALS,
    ANNOTATIONS,
    HITS,
    /** Marks that point to the glossary; always shown. */
    NOTES
}
