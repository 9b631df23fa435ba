package org.duibiao.library;

import java.util.List;
import java.util.Optional;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports that were wanted as new versions of others become that, once they are in. */
final class PlannedVersions {
    private static final Logger LOG = LoggerFactory.getLogger(PlannedVersions.class);

    private final Library library;
    private final ImportPlan plan;

    PlannedVersions(Library library, ImportPlan plan) {
        this.library = library;
        this.plan = plan;
    }

    /** The same result; one that could not become a version stays a report of its own and is still offered as one. */
    ImportResult made(ImportResult result) {
        for (FileOutcome.BroughtIn file : result.broughtIn()) {
            List<ImportPlan.Wanted> wanted = plan.files().stream()
                    .filter(one -> one.file().equals(file.file()))
                    .flatMap(one -> one.reports().stream())
                    .toList();
            for (int i = 0; i < Math.min(wanted.size(), file.reports().size()); i++) {
                make(file.reports().get(i), wanted.get(i).versionOf());
            }
        }
        return result;
    }

    private void make(Listed newer, Optional<ReportId> known) {
        if (known.isPresent()) {
            try {
                library.makeVersion(newer.id(), known.get());
            } catch (LibraryException e) {
                LOG.warn("{} did not become a new version", newer.name(), e);
            }
        }
    }
}
