package org.duibiao.ui.library;

import java.util.List;
import java.util.Optional;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;

/** A row of the tree. */
sealed interface ShelfRow {
    /** Names it for what is remembered between starts and when the tree is built anew. */
    String key();

    /**
     * A district with its strip of years.
     *
     * @param own the reports of its own government, latest first
     */
    record OfDistrict(Region region, List<Listed> own) implements ShelfRow {
        static OfDistrict of(Shelf.District district) {
            return new OfDistrict(district.region(), district.own());
        }

        static String key(Region region) {
            return String.join("/", region.path());
        }

        @Override
        public String key() {
            return key(region);
        }

        String name() {
            return region.name().orElse(Region.NATION);
        }

        /** Its own report of a year, the first one if there are several. */
        Optional<Listed> in(int year) {
            return own.stream()
                    .filter(report ->
                            report.header().year().filter(y -> y == year).isPresent())
                    .findFirst();
        }
    }

    /** One report of the district above it. */
    record OfReport(Listed report) implements ShelfRow {
        static String key(ReportId id) {
            return "#" + id.value();
        }

        @Override
        public String key() {
            return key(report.id());
        }
    }

    /** Where reports without a known district are. */
    record OfUnknown(List<Listed> reports) implements ShelfRow {
        @Override
        public String key() {
            return "?";
        }
    }
}
