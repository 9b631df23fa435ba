package org.duibiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "@x", "+cmd|' /C calc'!A0", "-2+3", "\t=1", "\r=1", " =1+1", "＝1+1", "＠SUM(A1)", "\n=1"})
    void whatASpreadsheetWouldWorkOutComesOutInert(String words) {
        assertThat(Inert.words(words)).isEqualTo("'" + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "", "产业", "a=b", ">=5", "~", "2021-01-01", "'=1"})
    void otherWordsStayAsTheyAre(String words) {
        assertThat(Inert.words(words)).isEqualTo(words);
    }

    @Test
    void namesOfColumnsThatComeFromPeopleAreInertToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable.write(
                out,
                List.of("=cmd", "b"),
                List.of(new Entry.Builder().with("=cmd", "+1+1").with("b", 3).entry()));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF'=cmd,b\r\n'+1+1,3\r\n");
    }
}
