package org.duibiao.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duibiao.report.Header;
import org.duibiao.report.HeaderField;
import org.duibiao.report.ReportId;

/**
 * What a person wants of files they have looked at: which reports go in, and how their headers shall read.
 *
 * @param files in the order they are to be brought in
 */
public record ImportPlan(List<PlannedFile> files) {
    public ImportPlan {
        files = List.copyOf(files);
    }

    /**
     * A file and what is wanted of it.
     *
     * @param contents as {@link LookedAt.Legible} named its bytes
     * @param reports those that go in; the others of the file are left out
     */
    public record PlannedFile(Path file, String contents, List<Wanted> reports) {
        public PlannedFile {
            reports = List.copyOf(reports);
        }

        Optional<Wanted> wanted(int place) {
            return reports.stream().filter(one -> one.place() == place).findFirst();
        }
    }

    /**
     * A report that goes in.
     *
     * @param place which report of its file, from 0
     * @param read its header as it was understood
     * @param right its header as the person left it
     * @param versionOf the report of the library whose new version it becomes, if it is not one of its own
     */
    public record Wanted(int place, Header read, Header right, Optional<ReportId> versionOf) {
        Header over(Header readNow) {
            return HeaderField.keeping(readNow, right, HeaderField.differing(read, right));
        }
    }
}
