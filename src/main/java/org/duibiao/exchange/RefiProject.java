package org.duibiao.exchange;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duibiao.exchange.Remark.Kind;

/**
 * The understanding of one project: its elements become a parcel. Its parts are read by classes of their own, which put what
 * they cannot carry into one list of remarks, in the order it is met.
 */
final class RefiProject {

    private static final Set<String> KNOWN = Set.of(
            "Users",
            "CodeBook",
            "Variables",
            "Cases",
            "Sources",
            "Notes",
            "Links",
            "Sets",
            "Graphs",
            "Description",
            "NoteRef");

    private final XmlElement root;
    private final ProjectFiles files;
    private final Instant now;

    /** @param now stands for the time of what the project gives none for */
    RefiProject(XmlElement root, ProjectFiles files, Instant now) {
        this.root = root;
        this.files = files;
        this.now = now;
    }

    /** @param before remarks on the file itself */
    Parcel parcel(List<Remark> before) throws IOException {
        List<Remark> remarks = new ArrayList<>(before);
        RefiMakers makers = new RefiMakers(root, now);
        RefiCases cases = new RefiCases(root);
        RefiNotes notes = new RefiNotes(root, files, remarks);
        RefiCodes codes = new RefiCodes(root.first("CodeBook").stream()
                .flatMap(book -> book.all("Codes"))
                .toList());
        codes.describe(notes::words);
        RefiMarks marks = new RefiMarks(codes, cases, notes, makers, remarks);
        List<Parcel.Source> sources = new RefiSources(root, files, cases, notes, makers, marks, remarks).read();
        cases.remarkOnUnused(remarks);
        remarkOnTheRest(notes, remarks);
        return new Parcel(
                root.attribute("name").orElse(""),
                root.attribute("origin").orElse(""),
                codes.codes(),
                sources,
                Stream.concat(remarks.stream(), codes.remarks().stream()).toList());
    }

    private void remarkOnTheRest(RefiNotes notes, List<Remark> remarks) {
        root.first("Sets").ifPresent(sets -> remarks.add(named(Kind.SETS, sets)));
        root.first("Graphs").ifPresent(graphs -> remarks.add(named(Kind.GRAPHS, graphs)));
        root.first("Links").ifPresent(links -> remarks.add(named(Kind.LINKS, links)));
        RefiNotes.Said ofProject = notes.said(root);
        if (!ofProject.memo().isEmpty()) {
            remarks.add(Remark.of(Kind.PROJECT_MEMO, ofProject.memo()));
        }
        notes.remarkOnUnused();
        root.children().stream()
                .map(XmlElement::name)
                .filter(name -> !KNOWN.contains(name))
                .distinct()
                .forEach(name -> remarks.add(Remark.of(Kind.ELEMENT_UNKNOWN, name)));
    }

    /** A list whose members are not used, with their names. */
    static Remark named(Kind kind, XmlElement list) {
        List<String> names = list.children().stream()
                .map(child -> child.attribute("name")
                        .or(() -> child.attribute("guid"))
                        .orElse("?"))
                .toList();
        return Remark.of(kind, names.size(), String.join(", ", names));
    }
}
