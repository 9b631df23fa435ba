package org.duibiao.ui.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.duibiao.exchange.Entries;
import org.duibiao.exchange.Entry;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Standing;
import org.duibiao.library.Library;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerEntriesTest {
    private static final LedgerWords SAID = new LedgerWords(Locale.CHINESE);
    private static final Progress STOPPED = new Progress() {
        @Override
        public void at(long done, long total, String what) {}

        @Override
        public boolean stopped() {
            return true;
        }
    };

    @TempDir
    private Path folder = Path.of("");

    @Test
    void linesAreWrittenAsTheirGoalsAreShownAndNoneOnceStopped() throws Exception {
        try (Library library = Library.open(folder.resolve("library"), Clock.systemUTC())) {
            for (String county : List.of("安溪县", "竹溪县")) {
                library.bringInText(county, """
                        %1$s政府工作报告
                        ——2023年1月9日在%1$s第九届人民代表大会第二次会议上
                        各位代表:
                        一、2022年工作回顾
                        2022年,全县地区生产总值增长6%%。
                        二、2023年工作安排
                        今年的主要预期目标是:地区生产总值增长6%%以上,固定资产投资增长8%%以上。
                        """.formatted(county), Progress.SILENT);
            }
            List<LedgerLine> lines = new ArrayList<>(library.ledgers().all());
            Collections.reverse(lines);
            List<Standing> goals = Standing.of(lines);
            assertThat(goals).hasSize(4);
            Iterable<Entry> entries = new LedgerEntries(library, goals, SAID, Progress.SILENT);
            assertThat(entries)
                    .containsExactlyElementsOf(
                            lines.stream().map(line -> Entries.of(line, SAID)).toList());
            assertThatThrownBy(() -> new LedgerEntries(library, goals, SAID, STOPPED)
                            .iterator()
                            .hasNext())
                    .isInstanceOf(LedgerEntries.Stopped.class);
        }
    }
}
