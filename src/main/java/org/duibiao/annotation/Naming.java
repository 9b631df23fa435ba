package org.duibiao.annotation;

import java.util.Optional;
import java.util.function.Function;
import org.duibiao.report.ReportId;

/**
 * What names of changes are made of.
 *
 * @param codes as they are before the change
 * @param report what a report is called in a line: its district and year
 */
public record Naming(Codebook codes, Function<ReportId, String> report) {

    /** Speaks of the code when there is one, else of the words alone: code, report, quote; or report, quote. */
    ChangeName of(Annotation annotation, String keyWithCode, String keyWithout) {
        Optional<String> code = annotation.code().flatMap(codes::code).map(Code::name);
        return code.map(name -> ChangeName.of(keyWithCode, name, place(annotation), quote(annotation)))
                .orElseGet(() -> ChangeName.of(keyWithout, place(annotation), quote(annotation)));
    }

    String place(Annotation annotation) {
        return report.apply(annotation.anchor().report());
    }

    static String quote(Annotation annotation) {
        return ChangeName.shortened(annotation.anchor().passage().quote());
    }
}
