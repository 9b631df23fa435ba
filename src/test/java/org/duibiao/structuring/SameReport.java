package org.duibiao.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.extraction.Extractor;
import org.duibiao.indicator.Catalogue;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.reading.SampleText;
import org.duibiao.report.Report;
import org.duibiao.report.Section;
import org.duibiao.task.Progress;

/** Holds what is read from files of any format against {@link SampleText} as plain text. */
final class SameReport {
    private final FileReader reader = new FileReader();
    private final Structurer structurer = new Structurer();
    private final Extractor extractor = new Extractor(Catalogue.bundled());
    private final Report plain;

    SameReport() {
        try {
            plain = report("r.txt", SampleText.text().getBytes(StandardCharsets.UTF_8));
        } catch (ReadingException e) {
            throw new AssertionError(e);
        }
        assertThat(plain.header().region().path()).containsExactly("蓝汀市", "岚桥区");
        assertThat(outline(plain)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(statements(plain)).hasSizeGreaterThan(5);
    }

    /** The file holds the report and nothing else: header, outline, paragraphs and statements are the same. */
    void isReadFrom(String name, byte[] bytes) throws ReadingException {
        Report other = report(name, bytes);
        assertThat(other.header()).isEqualTo(plain.header());
        assertThat(outline(other)).isEqualTo(outline(plain));
        assertThat(paragraphs(other)).isEqualTo(paragraphs(plain));
        assertThat(statements(other)).isEqualTo(statements(plain));
    }

    private List<String> statements(Report report) {
        return extractor.extract(report).stream()
                .map(statement -> statement.type() + " "
                        + statement.claim().indicator().id() + " "
                        + statement.claim().measure() + " " + statement.claim().quantity() + " "
                        + statement.claim().period() + " " + statement.claim().scope())
                .toList();
    }

    private Report report(String name, byte[] bytes) throws ReadingException {
        List<RawText> raw = reader.read(name, bytes, Progress.SILENT);
        assertThat(raw).hasSize(1);
        return structurer.structure(raw.get(0));
    }

    private static List<String> outline(Report report) {
        List<String> outline = new ArrayList<>();
        for (Section section : report.structure().sections()) {
            outline.add(section.depth() + " " + section.part() + " "
                    + section.heading().in(report.text()));
        }
        return outline;
    }

    private static List<String> paragraphs(Report report) {
        return report.structure().paragraphs().stream()
                // the font of the test prints no dash
                .map(p -> p.part() + " " + p.role() + " "
                        + p.span().in(report.text()).replace("—", ""))
                .toList();
    }
}
