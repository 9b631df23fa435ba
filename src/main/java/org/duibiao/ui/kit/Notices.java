package org.duibiao.ui.kit;

/**
 * Tells the person in front of the window something; all texts come already in their language. View-models use this and
 * never see a dialog. FX thread only.
 */
public interface Notices {
    /** Says something that needs no answer and goes away by itself. */
    void say(String text);

    /** Says something that can be acted on for a while: removed – undo. */
    void say(String text, String actionLabel, Runnable action);

    /**
     * Says that something did not work, and logs it: the one place where a problem is logged.
     *
     * @param what what did not work
     * @param problem why; its message is shown as the advice, its trace only on request
     */
    void failed(String what, Throwable problem);

    /**
     * Asks before something that cannot be undone.
     *
     * @param question what is about to happen
     * @param detail what that means, may be empty
     * @param action the verb on the button that does it
     * @return whether to go on
     */
    boolean confirmed(String question, String detail, String action);
}
