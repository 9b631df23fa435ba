package org.duibiao.ui.kit;

import java.util.ArrayList;
import java.util.List;

/** Notices that are only written down; every question is answered with yes. */
public final class RecordedNotices implements Notices {
    private final List<String> said = new ArrayList<>();
    private final List<Throwable> problems = new ArrayList<>();

    @Override
    public void say(String text) {
        said.add(text);
    }

    @Override
    public void say(String text, String actionLabel, Runnable action) {
        said.add(text);
    }

    @Override
    public void failed(String what, Throwable problem) {
        said.add(what);
        problems.add(problem);
    }

    @Override
    public boolean confirmed(String question, String detail, String action) {
        said.add(question);
        return true;
    }

    public List<String> said() {
        return said;
    }

    public List<Throwable> problems() {
        return problems;
    }
}
