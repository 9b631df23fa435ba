package org.duibiao.ui.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.duibiao.text.Span;
import org.duibiao.ui.document.page.Block;
import org.duibiao.ui.document.page.BorderSweep.Stretch;
import org.duibiao.ui.document.page.DisplayText;
import org.duibiao.ui.document.page.Tint;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/**
 * The text of a page: read only, selectable by character. Washes and statement lines are styles of its text, set once
 * for a page and then only for paragraphs whose stretches changed; the lines of annotations are painted below the
 * paragraphs that are in view. All positions are shown ones. FX thread only.
 */
final class PageArea extends StyledTextArea<Block, Collection<String>> {
    private static final Block NOTHING =
            new Block(new Span(0, 0), Block.Kind.BODY, 0, new Span(0, 0), Optional.empty());

    private final Map<Set<Tint>, Collection<String>> styles = new HashMap<>();
    private List<Block> blocks = List.of();
    private List<List<Stretch>> drawn = List.of();
    /** Where the last selection to the end of a row has led. */
    private OptionalInt rowEnd = OptionalInt.empty();

    PageArea(LinePainter painter) {
        super(
                NOTHING,
                painter::dress,
                List.of(),
                (text, classes) -> text.getStyleClass().addAll(classes),
                false);
        getStyleClass().addAll("report-page", "takes-keys");
        setEditable(false);
        setWrapText(true);
        setUndoManager(org.fxmisc.richtext.util.UndoUtils.noOpUndoManager());
        setAutoScrollOnDragDesired(true);
        setFocusTraversable(true);
        // an editor makes a line of it; a page leaves it to the window's menu
        Nodes.addInputMap(this, InputMap.ignore(EventPattern.keyPressed(KeyCode.ENTER, KeyCombination.ALT_DOWN)));
    }

    /** Shows a page with its stretches, all at once; its lines are with the painter before. */
    void show(DisplayText page, List<Stretch> stretches) {
        blocks = page.blocks();
        drawn = byBlock(stretches);
        ReadOnlyStyledDocumentBuilder<Block, String, Collection<String>> builder =
                new ReadOnlyStyledDocumentBuilder<>(SegmentOps.styledTextOps(), NOTHING);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            builder.addParagraph(block.shown().in(page.text()), spans(block, drawn.get(i)), block);
        }
        replace(builder.build());
        getCaretSelectionBind().displaceCaret(0);
        deselect();
    }

    /** Sets the styles of paragraphs whose stretches are others than before. */
    void restyle(List<Stretch> stretches) {
        List<List<Stretch>> now = byBlock(stretches);
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(drawn.get(i)) && !blocks.get(i).shown().isEmpty()) {
                setStyleSpans(blocks.get(i).shown().start(), spans(blocks.get(i), now.get(i)));
            }
        }
        drawn = now;
    }

    /**
     * Selects to the end of the row with its last character: the caret itself stays before it, as behind it it would
     * stand in the next row.
     */
    @Override
    public void lineEnd(SelectionPolicy policy) {
        boolean there =
                rowEnd.equals(OptionalInt.of(getCaretPosition())) && selected().isPresent();
        if (there && policy != SelectionPolicy.CLEAR) {
            return;
        }
        super.lineEnd(policy);
        rowEnd = OptionalInt.empty();
        if (policy != SelectionPolicy.CLEAR && getCaretColumn() < getParagraphLength(getCurrentParagraph())) {
            moveTo(getCaretPosition() + 1, policy);
            rowEnd = OptionalInt.of(getCaretPosition());
        }
    }

    /** The selected stretch, or nothing. */
    Optional<Span> selected() {
        IndexRange range = getSelection();
        return range.getLength() == 0 ? Optional.empty() : Optional.of(new Span(range.getStart(), range.getEnd()));
    }

    /** The character under a point of this node; empty beside the text. */
    Optional<Integer> characterAt(double x, double y) {
        var hit = hit(x, y).getCharacterIndex();
        return hit.isPresent() ? Optional.of(hit.getAsInt()) : Optional.empty();
    }

    /** Where a stretch is on the screen, as far as it is in view. */
    Optional<Bounds> place(Span shown) {
        return shown.isEmpty() ? Optional.empty() : getCharacterBoundsOnScreen(shown.start(), shown.end());
    }

    /** The first character in view. */
    int firstInView() {
        if (getVisibleParagraphs().isEmpty()) {
            return 0;
        }
        Insets insets = getInsets();
        return hit(insets.getLeft() + 2, insets.getTop() + 2).getInsertionIndex();
    }

    /** Whether the first line of a stretch can be seen, with room around it. */
    boolean inView(Span shown) {
        return lineOf(shown.start()).filter(this::well).isPresent();
    }

    /** Scrolls so that a stretch lies in the upper third, unless it is in view already. */
    void reveal(Span shown, boolean evenIfInView) {
        if (evenIfInView || place(shown).filter(this::well).isEmpty()) {
            scrollTo(shown.start(), 0.3);
        }
    }

    /** Scrolls so that a position stands in the first line. */
    void putAtTop(int position) {
        scrollTo(position, 0);
    }

    /** @param part of the view's height that is to be above the position */
    private void scrollTo(int position, double part) {
        showParagraphAtTop(offsetToPosition(position, Bias.Forward).getMajor());
        layout();
        // long paragraphs: from their top on to the line wanted
        Consumer<Bounds> nudge = bounds -> {
            Point2D top = localToScreen(0, getInsets().getTop());
            if (top != null) {
                scrollYBy(bounds.getMinY() - top.getY() - getHeight() * part);
            }
        };
        lineOf(position).ifPresent(nudge);
    }

    private Optional<Bounds> lineOf(int position) {
        int end = Math.min(getLength(), position + 1);
        return position < end ? getCharacterBoundsOnScreen(position, end) : Optional.empty();
    }

    private boolean well(Bounds bounds) {
        Bounds own = localToScreen(getLayoutBounds());
        return own != null && bounds.getMinY() > own.getMinY() + 40 && bounds.getMaxY() < own.getMaxY() - 80;
    }

    /** Cuts stretches at paragraph borders. */
    private List<List<Stretch>> byBlock(List<Stretch> stretches) {
        List<List<Stretch>> byBlock = new ArrayList<>();
        int next = 0;
        for (Block block : blocks) {
            List<Stretch> here = new ArrayList<>();
            while (next < stretches.size()
                    && stretches.get(next).span().end() <= block.shown().start()) {
                next++;
            }
            for (int i = next;
                    i < stretches.size()
                            && stretches.get(i).span().start() < block.shown().end();
                    i++) {
                Span span = stretches.get(i).span();
                here.add(new Stretch(
                        new Span(
                                Math.max(span.start(), block.shown().start()),
                                Math.min(span.end(), block.shown().end())),
                        stretches.get(i).tints()));
            }
            byBlock.add(here);
        }
        return byBlock;
    }

    private StyleSpans<Collection<String>> spans(Block block, List<Stretch> stretches) {
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        if (stretches.isEmpty()) {
            builder.add(List.of(), block.shown().length());
        }
        for (Stretch stretch : stretches) {
            builder.add(classes(stretch.tints()), stretch.span().length());
        }
        return builder.create();
    }

    private Collection<String> classes(Set<Tint> tints) {
        return Objects.requireNonNull(styles.computeIfAbsent(
                tints, set -> set.stream().map(Tint::styleClass).toList()));
    }
}
