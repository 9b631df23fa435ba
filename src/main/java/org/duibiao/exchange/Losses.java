package org.duibiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.exchange.Remark.Kind;

/** What formats cannot carry, told before anything is written. */
final class Losses {

    private Losses() {}

    static List<Remark> ofProject(Parcel parcel) {
        List<Remark> lost = new ArrayList<>(parcel.remarks());
        lost.addAll(characters(parcel));
        return lost;
    }

    static List<Remark> ofCodebook(Parcel parcel) {
        List<Remark> lost = new ArrayList<>();
        if (parcel.marks() > 0) {
            lost.add(Remark.of(Kind.ANNOTATIONS_STAY, parcel.marks()));
        }
        lost.addAll(characters(parcel));
        return lost;
    }

    static List<Remark> ofWebAnnotations(Parcel parcel) {
        List<Remark> lost = new ArrayList<>();
        parcel.remarks().stream()
                .filter(remark -> remark.kind() == Kind.ORPHAN_STAYS)
                .forEach(lost::add);
        if (!parcel.sources().isEmpty()) {
            lost.add(Remark.of(Kind.TEXTS_STAY, parcel.sources().size()));
        }
        if (!parcel.codes().isEmpty()) {
            lost.add(Remark.of(Kind.COLOURS_STAY, parcel.codes().size()));
        }
        long weights = parcel.sources().stream()
                .flatMap(source -> source.marks().stream())
                .filter(mark -> mark.weight() > 0)
                .count();
        if (weights > 0) {
            lost.add(Remark.of(Kind.WEIGHTS_STAY, weights));
        }
        long memos = parcel.sources().stream()
                .filter(source -> source.memo().isPresent())
                .count();
        if (memos > 0) {
            lost.add(Remark.of(Kind.REPORT_MEMOS_STAY, memos));
        }
        return lost;
    }

    private static List<Remark> characters(Parcel parcel) {
        List<Remark> lost = new ArrayList<>();
        parcel.codes().stream()
                .filter(code -> !XmlText.holds(code.name() + code.description()))
                .forEach(code -> lost.add(Remark.of(Kind.CHARACTERS_REPLACED, code.name())));
        parcel.sources().stream()
                .filter(source -> source.marks().stream().anyMatch(mark -> !XmlText.holds(mark.memo())))
                .forEach(source -> lost.add(Remark.of(Kind.CHARACTERS_REPLACED, source.name())));
        return lost;
    }
}
