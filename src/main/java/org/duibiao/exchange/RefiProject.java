package org.duibiao.exchange;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duibiao.exchange.Remark.Kind;

/**
 * The understanding of one project: its elements become a parcel. Its parts are read by classes of their own, which put what
 * they cannot carry into one list of remarks, in the order it is met.
 */
final class RefiProject {

    /** By the name of an element what stands in it; what stands in others is looked after where they are read. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "Project",
            Set.of(
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
                    "NoteRef"),
            "CodeBook",
            Set.of("Codes", "Code", "Sets"),
            "Codes",
            Set.of("Code"),
            "Code",
            Set.of("Description", "NoteRef", "Code"),
            // an unknown kind of source is told with its name when sources are read
            "TextSource",
            Set.of("Description", "PlainTextContent", "PlainTextSelection", "Coding", "NoteRef", "VariableValue"),
            "PlainTextSelection",
            Set.of("Description", "Coding", "NoteRef"),
            "Coding",
            Set.of("CodeRef", "NoteRef"),
            "Notes",
            Set.of("Note"));

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
        RefiCodes codes = new RefiCodes(RefiCodes.trees(root.first("CodeBook").stream()), notes::of);
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
        remarkOnMembers(root, "Sets", Kind.SETS, remarks);
        remarkOnMembers(root, "Graphs", Kind.GRAPHS, remarks);
        RefiNotes.Said ofProject = notes.said(root);
        if (!ofProject.memo().isEmpty()) {
            remarks.add(Remark.of(Kind.PROJECT_MEMO, ofProject.memo()));
        }
        notes.remarkOnUnused();
        Set<String> unknown = new LinkedHashSet<>();
        unknown(root, unknown);
        root.all("Sources").flatMap(list -> list.children().stream()).forEach(source -> unknown(source, unknown));
        unknown.forEach(path -> remarks.add(Remark.of(Kind.ELEMENT_UNKNOWN, path)));
    }

    /** Children that no reader looks for, of elements whose children are looked for. */
    private static void unknown(XmlElement element, Set<String> found) {
        Set<String> known = KNOWN.get(element.name());
        if (known == null) {
            return;
        }
        for (XmlElement child : element.children()) {
            if (known.contains(child.name())) {
                unknown(child, found);
            } else {
                found.add(element.name().equals("Project") ? child.name() : element.name() + "/" + child.name());
            }
        }
    }

    /** Lists whose members are not used, with their names. */
    static void remarkOnMembers(XmlElement root, String lists, Kind kind, List<Remark> remarks) {
        List<XmlElement> members =
                root.all(lists).flatMap(list -> list.children().stream()).toList();
        if (!members.isEmpty()) {
            remarks.add(Remark.named(kind, members));
        }
    }
}
