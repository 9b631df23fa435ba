package org.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WindowCallTest {
    @ParameterizedTest
    @CsvSource({
        "'', true",
        "--library|澄川, true",
        "--library, false",
        "--library|--help, false",
        "--library|澄川|list, false",
        "list|--library, false",
        "--help, false",
    })
    void theWindowIsMeantWhenNothingElseIsAskedFor(String arguments, boolean meant) {
        assertThat(WindowCall.isMeant(arguments.isEmpty() ? new String[0] : arguments.split("\\|", -1)))
                .isEqualTo(meant);
    }
}
