package org.duibiao.ui.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Codebook;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.exchange.Parcel;
import org.duibiao.exchange.ParcelFile;
import org.duibiao.exchange.Placed;
import org.duibiao.exchange.Remark;
import org.duibiao.exchange.WebAnnotations;
import org.duibiao.library.Incoming;
import org.duibiao.library.Library;
import org.duibiao.library.OtherLibrary;
import org.duibiao.library.Packing;
import org.duibiao.report.Listed;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;

/**
 * Takes codes and annotations out of the library and brings others in. Either way it says first what will come of it, and
 * what comes in is one step that can be undone. FX thread; reads and writes on the job runner.
 */
public final class ParcelsViewModel {
    private final Session session;
    private final Desk desk;
    private final JobRunner jobs;
    private final Notices notices;
    private final FileChoice choice;
    private final Words words;
    private final Phrases phrases;
    private final Clock clock;
    private final Question question;

    /** What is shown before something is done, and after it. */
    public record Report(String title, List<String> lines, List<String> remarks, Optional<String> action) {
        public Report {
            lines = List.copyOf(lines);
            remarks = List.copyOf(remarks);
        }
    }

    /** Shows a report and asks whether to go on, where there is something to go on with. */
    @FunctionalInterface
    public interface Question {
        boolean agreed(Report report);
    }

    public ParcelsViewModel(
            Session session,
            Desk desk,
            JobRunner jobs,
            Notices notices,
            FileChoice choice,
            Words words,
            Clock clock,
            Question question) {
        this.session = session;
        this.desk = desk;
        this.jobs = jobs;
        this.notices = notices;
        this.choice = choice;
        this.words = words;
        this.phrases = words.of(ParcelsViewModel.class);
        this.clock = clock;
        this.question = question;
    }

    private Locale locale() {
        return words.language().locale();
    }

    private List<String> said(List<Remark> remarks) {
        return remarks.stream().map(remark -> remark.say(locale())).distinct().toList();
    }

    // ---- bringing in ----------------------------------------------------------------------------------------------

    /** Asks which file, shows what is in it, and brings it in. */
    public void bringIn() {
        choice.file(
                        phrases.text("parcels.bring-in"),
                        new FileChoice.Kind(
                                phrases.text("parcels.kind.any"),
                                List.of("qdpx", "qde", "qdc", "jsonld", "json", "mv.db")))
                .ifPresent(this::look);
    }

    /** Shows what a file holds, and brings it in if that is agreed to. */
    public void look(Path file) {
        session.library()
                .ifPresent(library -> jobs.start(
                        phrases.text("parcels.looking"),
                        progress -> library.lookInto(read(file), progress),
                        incoming -> ask(library, file, incoming),
                        problem -> notices.failed(phrases.text("parcels.unreadable", file.getFileName()), problem)));
    }

    private Parcel read(Path file) throws IOException {
        return OtherLibrary.is(file) ? OtherLibrary.parcel(file, clock) : ParcelFile.read(file, clock.instant());
    }

    private void ask(Library library, Path file, Incoming incoming) {
        List<String> lines = new ArrayList<>();
        incoming.byCoder()
                .forEach((name, share) -> lines.add(phrases.text(
                        "parcels.coder",
                        name.isEmpty() ? phrases.text("parcels.nobody") : name,
                        share.coded(),
                        share.memos())));
        int fresh = incoming.texts(Incoming.Known.NEW).size();
        lines.add(phrases.text("parcels.texts", incoming.texts().size() - fresh, fresh));
        lines.add(phrases.text(
                "parcels.codes",
                incoming.newCodes().size(),
                incoming.codes().size() - incoming.newCodes().size()));
        lines.add(phrases.text(
                "parcels.annotations",
                incoming.annotations().size() + incoming.marksInNewTexts(),
                incoming.alreadyThere()));
        if (!incoming.isNews()) {
            lines.add(phrases.text("parcels.no-news"));
        }
        if (fresh > 0) {
            lines.add(phrases.text("parcels.texts-stay"));
        }
        Report report = new Report(
                phrases.text("parcels.preview", file.getFileName()),
                lines,
                said(incoming.remarks()),
                Optional.of(phrases.text("parcels.bring-in.do")).filter(action -> incoming.isNews()));
        if (question.agreed(report) && incoming.isNews()) {
            unpack(library, incoming);
        }
    }

    private void unpack(Library library, Incoming incoming) {
        jobs.start(
                phrases.text("parcels.bringing-in"),
                progress -> library.unpack(incoming, progress),
                unpacked -> {
                    if (!unpacked.broughtIn().isEmpty()) {
                        session.reportsChanged();
                    }
                    unpacked.change().ifPresent(desk::apply);
                    tell(unpacked);
                },
                problem -> notices.failed(phrases.text("parcels.failed"), problem));
    }

    private void tell(Incoming.Unpacked unpacked) {
        String done = phrases.text(
                "parcels.done", unpacked.added(), unpacked.broughtIn().size());
        if (unpacked.remarks().isEmpty()) {
            notices.say(done);
        } else {
            question.agreed(new Report(done, List.of(), said(unpacked.remarks()), Optional.empty()));
        }
    }

    // ---- taking out -----------------------------------------------------------------------------------------------

    /** Asks where to, says what the format does not carry, and writes. */
    public void takeOut() {
        choice.save(
                        phrases.text("parcels.take-out"),
                        phrases.text("parcels.name") + ".qdpx",
                        FileChoice.Kind.of(phrases.text("parcels.kind.project"), "qdpx"),
                        FileChoice.Kind.of(phrases.text("parcels.kind.codebook"), "qdc"),
                        FileChoice.Kind.of(phrases.text("parcels.kind.web"), "jsonld"))
                .ifPresent(this::takeOut);
    }

    /** Asks where to, and writes the codes alone. */
    public void takeOutCodes() {
        choice.save(
                        phrases.text("parcels.kind.codebook"),
                        phrases.text("parcels.name.codes") + ".qdc",
                        FileChoice.Kind.of(phrases.text("parcels.kind.codebook"), "qdc"))
                .map(file ->
                        ParcelFile.format(file).isPresent() ? file : file.resolveSibling(file.getFileName() + ".qdc"))
                .ifPresent(this::takeOut);
    }

    /** Says what the format that a file's name asks for does not carry, and writes it; without a known ending a project. */
    public void takeOut(Path chosen) {
        Path file =
                ParcelFile.format(chosen).isPresent() ? chosen : chosen.resolveSibling(chosen.getFileName() + ".qdpx");
        ParcelFile.Format format = ParcelFile.format(file).orElse(ParcelFile.Format.QDPX);
        Packing.Which which = format == ParcelFile.Format.QDPX ? Packing.Which.ALL : Packing.Which.ANNOTATED;
        session.library()
                .ifPresent(library -> jobs.start(
                        phrases.text("parcels.packing"),
                        progress -> {
                            Parcel parcel = library.pack(which, progress);
                            ParcelFile.mustHold(file, parcel);
                            return parcel;
                        },
                        parcel -> askAndWrite(library, file, format, parcel),
                        problem -> notices.failed(phrases.text("parcels.not-written", file.getFileName()), problem)));
    }

    private void askAndWrite(Library library, Path file, ParcelFile.Format format, Parcel parcel) {
        Report report = new Report(
                phrases.text("parcels.out", file.getFileName()),
                List.of(
                        format == ParcelFile.Format.QDC
                                ? phrases.text(
                                        "parcels.out.codes", parcel.codes().size())
                                : phrases.text(
                                        "parcels.out.lines",
                                        parcel.codes().size(),
                                        parcel.marks(),
                                        parcel.sources().size())),
                said(ParcelFile.lost(parcel, format)),
                Optional.of(phrases.text("parcels.take-out.do")));
        if (question.agreed(report)) {
            jobs.start(
                    phrases.text("parcels.writing"),
                    progress -> {
                        write(library, file, format, parcel);
                        return file;
                    },
                    done -> notices.say(phrases.text("parcels.written", done.getFileName())),
                    problem -> notices.failed(phrases.text("parcels.not-written", file.getFileName()), problem));
        }
    }

    private void write(Library library, Path file, ParcelFile.Format format, Parcel parcel) throws IOException {
        if (format != ParcelFile.Format.JSONLD) {
            ParcelFile.write(file, parcel, clock.instant());
            return;
        }
        Codebook codes = library.codebook();
        List<Placed> placed = new ArrayList<>();
        for (Listed report : library.reports()) {
            List<Annotation> annotations = library.annotations(report.id()).stream()
                    .filter(one -> one.anchor().textVersion() == report.textVersion())
                    .toList();
            String text = annotations.isEmpty() ? "" : library.read(report.id()).text();
            annotations.forEach(annotation -> placed.add(Placed.of(annotation, report, codes, text)));
        }
        ExchangeFile.write(file, out -> WebAnnotations.write(out, placed));
    }
}
