package org.duibiao.ui.library;

import java.util.List;
import org.duibiao.report.Listed;

/** A row of the tree. */
sealed interface ShelfRow {
    /** Names it for what is remembered between starts and when the tree is built anew. */
    String key();

    /** A district with its strip of years. */
    record OfDistrict(Shelf.District district) implements ShelfRow {
        @Override
        public String key() {
            return String.join("/", district.region().path());
        }
    }

    /** One report of the district above it. */
    record OfReport(Listed report) implements ShelfRow {
        @Override
        public String key() {
            return "#" + report.id().value();
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
