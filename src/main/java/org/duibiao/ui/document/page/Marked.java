package org.duibiao.ui.document.page;

import org.duibiao.annotation.Annotation;
import org.duibiao.report.Note;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Stated;
import org.duibiao.text.Span;

/** Something on the page that can be clicked, at its stored place. */
public sealed interface Marked {
    Span span();

    /** The layer that shows it. */
    Layer layer();

    /** A statement: the clause that says it. */
    record Statement(Stated stated) implements Marked {
        @Override
        public Span span() {
            return stated.statement().claim().passage().span();
        }

        @Override
        public Layer layer() {
            return stated.statement() instanceof Goal ? Layer.GOALS : Layer.OUTCOMES;
        }
    }

    /** An annotation. */
    record Coded(Annotation annotation) implements Marked {
        @Override
        public Span span() {
            return annotation.anchor().passage().span();
        }

        @Override
        public Layer layer() {
            return Layer.ANNOTATIONS;
        }
    }

    /** A mark that points to the glossary. */
    record Pointer(Span span, Note note) implements Marked {
        @Override
        public Layer layer() {
            return Layer.NOTES;
        }
    }
}
