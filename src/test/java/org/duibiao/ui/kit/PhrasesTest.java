package org.duibiao.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Words words = new Words(Language.CHINESE);

    @Test
    void aYearKeepsItsFourDigits() {
        assertThat(Phrases.fill("Goals of {0}", 2021)).isEqualTo("Goals of 2021");
    }

    @Test
    void oneIsSingularInEnglish() {
        assertThat(Phrases.fill("{0} {0:report|reports}", 1)).isEqualTo("1 report");
        assertThat(Phrases.fill("{0} {0:report|reports}", 12)).isEqualTo("12 reports");
        assertThat(Phrases.fill("Show {0:1 line|{0} lines} of it", 12)).isEqualTo("Show 12 lines of it");
        assertThat(Phrases.fill("Show {0:1 line|{0} lines} of it", 1)).isEqualTo("Show 1 line of it");
    }

    @Test
    void apostrophesAndBracesAreWords() {
        assertThat(Phrases.fill("it's {x} {0}", "$1")).isEqualTo("it's {x} $1");
    }

    @Test
    void aBindingFollowsLanguageAndArguments() {
        SimpleIntegerProperty pixels = new SimpleIntegerProperty(16);
        StringBinding close = words.of(Phrases.class).binding("close");
        StringBinding bound = words.of(Phrases.class).binding("failed.title", pixels);

        assertThat(close.get()).isEqualTo("关闭");
        words.languageProperty().set(Language.ENGLISH);
        assertThat(close.get()).isEqualTo("Close");
        assertThat(bound.get()).isNotBlank();
    }
}
