package org.duibiao.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.extraction.Extractor;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.HeaderField;
import org.duibiao.report.Listed;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.store.Database;
import org.duibiao.store.NewSource;
import org.duibiao.store.Renewed;
import org.duibiao.store.StoreException;
import org.duibiao.store.Texts;
import org.duibiao.structuring.Structurer;
import org.duibiao.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads stored files again as the program reads now, on all cores. A file is read once for all its reports; each is stored by
 * itself, by the calling thread.
 */
final class Rereading {

    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);
    /** In percent; less, and a text of the file is not the one the report had. */
    private static final int SAME_TEXT = 50;

    /** Files are not what fails here, reports are. */
    private static final Path NO_FILE = Path.of("report");

    private final Database database;
    private final FileReader reader;
    private final Structurer structurer;
    private final Extractor extractor;
    private final Ahead ahead;

    Rereading(Database database, FileReader reader, Structurer structurer, Extractor extractor, int workers) {
        this.ahead = new Ahead(workers);
        this.database = database;
        this.reader = reader;
        this.structurer = structurer;
        this.extractor = extractor;
    }

    RereadResult reread(Collection<ReportId> reports, Progress progress) throws StoreException {
        Set<ReportId> wanted = new LinkedHashSet<>(reports);
        Run run = new Run(wanted, progress);
        ahead.run(database.renewals().byFile(wanted), run::read, file -> {
            if (!progress.stopped()) {
                run.store(file);
            }
            return !progress.stopped();
        });
        return run.result();
    }

    /** What reading a file again gave. */
    private sealed interface Again {}

    /** It could not be read. */
    private record NotRead(List<Listed> asked, FileOutcome.Failed why) implements Again {}

    /**
     * It could.
     *
     * @param all the reports that were found in it before
     * @param read the texts that are in it now
     * @param matched which of them is which report
     * @param reports what became of each report that is wanted, in order
     */
    private record Legible(List<Listed> all, List<RawText> read, Map<ReportId, RawText> matched, List<OneAgain> reports)
            implements Again {}

    /** What reading a report again gave; a reading or what kept it from being read. */
    private record OneAgain(
            Listed report, Optional<NewSource.NewReport> reading, Optional<RereadResult.NotRead> failure) {
        static OneAgain failed(RereadResult.NotRead why) {
            return new OneAgain(why.report(), Optional.empty(), Optional.of(why));
        }
    }

    /** One re-reading under way. */
    private final class Run {
        private final Set<ReportId> wanted;
        private final Progress progress;
        private final List<RereadResult.Changed> changed = new ArrayList<>();
        private final List<RereadResult.NotRead> failed = new ArrayList<>();
        private final List<Listed> added = new ArrayList<>();
        private int same;

        Run(Set<ReportId> wanted, Progress progress) {
            this.wanted = wanted;
            this.progress = progress;
        }

        RereadResult result() {
            int done = changed.size() + failed.size() + same;
            return new RereadResult(changed, added, same, failed, progress.stopped() && done < wanted.size());
        }

        /** The half that many threads do at once. */
        Again read(List<Listed> all) throws StoreException {
            List<Listed> asked =
                    all.stream().filter(one -> wanted.contains(one.id())).toList();
            if (progress.stopped()) {
                return new Legible(all, List.of(), Map.of(), List.of());
            }
            try {
                Texts.Original original =
                        database.texts().original(all.get(0).id()).orElseThrow();
                List<RawText> read = reader.read(original.fileName(), original.bytes(), progress);
                Map<ReportId, RawText> texts = matched(all, read);
                List<OneAgain> reports = new ArrayList<>();
                for (Listed one : asked) {
                    reports.add(report(one, Optional.ofNullable(texts.get(one.id()))));
                }
                return new Legible(all, read, texts, reports);
            } catch (ReadingException e) {
                LOG.debug("{} cannot be read again", all.get(0).source(), e);
                return new NotRead(asked, Failures.ofFile(NO_FILE, e));
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("{} made the program stumble", all.get(0).source(), e);
                return new NotRead(asked, Failures.ofProgram(NO_FILE, e));
            }
        }

        private OneAgain report(Listed one, Optional<RawText> text) throws StoreException {
            if (text.isEmpty()) {
                return OneAgain.failed(new RereadResult.NotRead(
                        one, language -> Sentences.say(language, "reread.not-in-file", List.of())));
            }
            try {
                Report report = structurer.structure(text.get());
                Report right = asPutRight(report, one, database.reports().setByHand(one.id()));
                return new OneAgain(
                        one,
                        Optional.of(new NewSource.NewReport(text.get().name(), report, extractor.extract(right))),
                        Optional.empty());
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("{} made the program stumble", one.name(), e);
                return OneAgain.failed(new RereadResult.NotRead(
                        one, Failures.ofProgram(NO_FILE, e).said()));
            }
        }

        /** The half that one thread does, file by file. */
        void store(Again again) throws StoreException {
            if (again instanceof NotRead file) {
                file.asked()
                        .forEach(one -> failed.add(
                                new RereadResult.NotRead(one, file.why().said())));
            } else if (again instanceof Legible file) {
                for (OneAgain one : file.reports()) {
                    if (progress.stopped()) {
                        return;
                    }
                    progress.at(
                            changed.size() + failed.size() + same,
                            wanted.size(),
                            one.report().name());
                    store(one);
                }
                if (file.matched()
                        .keySet()
                        .containsAll(file.all().stream().map(Listed::id).toList())) {
                    inAddition(file.all(), file.read(), file.matched().values());
                }
            }
            progress.at(changed.size() + failed.size() + same, wanted.size(), "");
        }

        private void store(OneAgain one) throws StoreException {
            one.failure().ifPresent(failed::add);
            if (one.reading().isPresent()) {
                Listed known = one.report();
                Renewed renewed =
                        database.renewals().renew(known.id(), one.reading().get(), ReaderVersion.NOW);
                if (renewed.changed()) {
                    changed.add(of(database.reports().one(known.id()).orElse(known), renewed));
                } else {
                    same++;
                }
            }
        }

        /**
         * Adds reports that an earlier reading took for parts of others. A file in which no more are found than ever was read
         * whole before: what is missing of it a person has removed.
         */
        private void inAddition(List<Listed> all, List<RawText> read, Collection<RawText> matched)
                throws StoreException {
            Listed known = all.get(0);
            int last = database.arrivals().foundInFile(known.id());
            if (read.size() <= last) {
                return;
            }
            Set<String> names = new LinkedHashSet<>();
            all.forEach(one -> names.add(one.name()));
            for (RawText text : read) {
                if (!matched.contains(text)) {
                    try {
                        Report report = structurer.structure(text);
                        last++;
                        String name = names.add(text.name()) ? text.name() : text.name() + "#" + last;
                        added.add(database.arrivals()
                                .addToFile(
                                        known.id(),
                                        new NewSource.NewReport(name, report, extractor.extract(report)),
                                        ReaderVersion.NOW));
                    } catch (RuntimeException | StackOverflowError e) {
                        LOG.error("{} made the program stumble", text.name(), e);
                    }
                }
            }
        }

        /** The years a person has set are those its sentences are read by. */
        private static Report asPutRight(Report read, Listed known, Set<HeaderField> byHand) {
            return new Report(
                    HeaderField.keeping(read.header(), known.header(), byHand), read.text(), read.structure());
        }
    }

    static RereadResult.Changed of(Listed report, Renewed renewed) {
        return new RereadResult.Changed(
                report,
                renewed.text(),
                renewed.header(),
                renewed.statements(),
                renewed.moved(),
                renewed.orphans(),
                renewed.doubtful());
    }

    /**
     * Which text of a file is which of its reports: the one of its name with its title, else the one that is most like the
     * text it has; a file with one report and one text needs no proof. Where a file falls into more or fewer reports than
     * before, names are counted otherwise and prove nothing.
     */
    private Map<ReportId, RawText> matched(List<Listed> reports, List<RawText> texts) throws StoreException {
        Map<ReportId, RawText> matched = new LinkedHashMap<>();
        List<Listed> open = new ArrayList<>(reports);
        List<RawText> free = new ArrayList<>(texts);
        if (reports.size() == 1 && texts.size() == 1) {
            matched.put(reports.get(0).id(), texts.get(0));
            return matched;
        }
        for (Listed report : reports.size() == texts.size() ? reports : List.<Listed>of()) {
            Optional<RawText> named = free.stream()
                    .filter(text -> text.name().equals(report.name())
                            && !report.header().title().isBlank()
                            && text.text().contains(report.header().title()))
                    .findFirst();
            named.ifPresent(text -> take(report, text, open, free, matched));
        }
        Map<RawText, Likeness> likenesses = new LinkedHashMap<>();
        for (Listed report : List.copyOf(open)) {
            if (free.isEmpty()) {
                break;
            }
            Likeness own = Likeness.of(
                    database.texts().text(report.id(), report.textVersion()).orElse(""));
            RawText best = free.get(0);
            int bestLikeness = -1;
            for (RawText text : free) {
                int likeness = own.with(likenesses.computeIfAbsent(text, one -> Likeness.of(one.text())));
                if (likeness > bestLikeness) {
                    best = text;
                    bestLikeness = likeness;
                }
            }
            if (bestLikeness >= SAME_TEXT) {
                take(report, best, open, free, matched);
            }
        }
        for (Listed report : List.copyOf(open)) {
            free.stream()
                    .filter(text -> text.name().equals(report.name()) && reports.size() == texts.size())
                    .findFirst()
                    .ifPresent(text -> take(report, text, open, free, matched));
        }
        return matched;
    }

    private static void take(
            Listed report, RawText text, List<Listed> open, List<RawText> free, Map<ReportId, RawText> matched) {
        matched.put(report.id(), text);
        open.remove(report);
        free.remove(text);
    }
}
