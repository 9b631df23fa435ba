package org.duibiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.report.Anchor;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.report.ReportKind;
import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;

class WebAnnotationsTest {

    private static final Header HEADER = new Header(
            "云溪县政府工作报告",
            Region.UNKNOWN,
            ReportKind.GOVERNMENT_WORK_REPORT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    @Test
    void positionsCountCodePoints() throws IOException {
        // 𬭊 and 𠮷 lie outside the basic plane: two UTF-16 units each, one code point
        String text = "𬭊业振兴。𠮷祥镇的道路修好了。";
        int start = text.indexOf("𠮷");
        Span span = new Span(start, start + "𠮷祥镇".length());
        Listed report = new Listed(
                new ReportId(1), "云溪县", "云溪县.txt", HEADER, 1, new Listed.Counts(text.length(), 0, 1, 0, 0, 0));
        Code top = Code.named("乡镇", "#009E73");
        Code code = Code.named("吉祥镇", "#E69F00").under(Optional.of(top.id()));
        Annotation annotation = new Annotation(
                AnnotationId.random(),
                new Anchor(report.id(), 1, Passage.of(span, text)),
                Optional.of(code.id()),
                "看",
                "林",
                Instant.parse("2026-11-21T08:30:00Z"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WebAnnotations.write(out, List.of(Placed.of(annotation, report, new Codebook(List.of(top, code)), text)));

        JsonNode item =
                new ObjectMapper().readTree(out.toByteArray()).path("items").path(0);
        JsonNode selectors = item.path("target").path("selector");
        assertThat(selectors.path(0).path("start").intValue()).isEqualTo(5);
        assertThat(selectors.path(0).path("end").intValue()).isEqualTo(8);
        assertThat(selectors.path(1).path("exact").textValue()).isEqualTo("𠮷祥镇");
        assertThat(selectors.path(1).path("prefix").textValue()).isEqualTo("𬭊业振兴。");
        assertThat(item.path("body").path(0).path("value").textValue()).isEqualTo("乡镇/吉祥镇");
        assertThat(item.path("body").path(1).path("value").textValue()).isEqualTo("看");
    }
}
