package org.duibiao.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class TipTest {
    private final Node node = new Region();

    @Test
    void nothingIsSaidOfANodeAtFirst() {
        assertThat(Tip.getText(node)).isEmpty();
    }

    @Test
    void wordsThatChangeAreFollowedUntilOthersAreSet() {
        StringProperty words = new SimpleStringProperty("Find");
        Tip.bindText(node, words);
        words.set("查找");
        assertThat(Tip.getText(node)).isEqualTo("查找");
        Tip.setText(node, "in this report");
        words.set("Find");
        assertThat(Tip.getText(node)).isEqualTo("in this report");
    }

    @Test
    void aScreenReaderIsToldToo() {
        Tip.setText(node, "in this report");
        assertThat(node.getAccessibleHelp()).isEqualTo("in this report");
    }
}
