package org.duibiao.ui.search;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duibiao.report.Header;
import org.duibiao.report.Region;
import org.duibiao.search.Findings;
import org.duibiao.search.Frequency;
import org.duibiao.search.Hits;
import org.duibiao.ui.kit.Phrases;

/** Who said it first and last, and where it is said most. FX thread. */
final class Facts {
    private final SearchViewModel model;
    private final Phrases phrases;
    private final VBox facts;

    Facts(SearchViewModel model, Phrases phrases, VBox facts) {
        this.model = model;
        this.phrases = phrases;
        this.facts = facts;
    }

    void show(Findings findings) {
        facts.getChildren().clear();
        findings.first().ifPresent(hits -> facts.getChildren().add(fact("fact.first", hits)));
        findings.last().ifPresent(hits -> facts.getChildren().add(fact("fact.last", hits)));
        findings.districts().stream()
                .findFirst()
                .ifPresent(most -> facts.getChildren().add(most(most)));
    }

    private HBox fact(String key, Hits hits) {
        Header header = hits.report().header();
        String when = header.date()
                .map(Object::toString)
                .or(() -> header.year().map(String::valueOf))
                .orElse("");
        Hyperlink link = new Hyperlink(phrases.text(
                "fact.report", header.region().name().orElse(hits.report().name()), when));
        link.setOnAction(event -> model.open(hits));
        return fact(key, link);
    }

    private HBox most(Frequency<Region> district) {
        Hyperlink link = new Hyperlink(phrases.text(
                "fact.district",
                district.of().name().orElse(phrases.text("group.unknown")),
                district.perTenThousand()));
        link.setOnAction(event -> model.narrow(filter -> filter.inDistricts(List.of(district.of()))));
        link.setDisable(!district.of().known());
        return fact("fact.most", link);
    }

    private HBox fact(String key, Node link) {
        HBox line = new HBox(new Label(phrases.text(key)), link);
        line.getStyleClass().add("search-fact");
        return line;
    }
}
