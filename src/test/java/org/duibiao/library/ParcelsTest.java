package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.ChangeName;
import org.duibiao.annotation.Code;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.exchange.Parcel;
import org.duibiao.exchange.ParcelFile;
import org.duibiao.exchange.Placed;
import org.duibiao.exchange.Remark;
import org.duibiao.exchange.WebAnnotations;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves one library and comes into another, or comes back. */
class ParcelsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir
    private Path folder;

    private Library ours = noLibrary();
    private Library theirs = noLibrary();

    @BeforeEach
    void open() throws IOException {
        ours = Library.open(folder.resolve("ours"), Fictional.CLOCK);
        theirs = Library.open(folder.resolve("theirs"), Fictional.CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        ours.close();
        theirs.close();
    }

    @SuppressWarnings("NullAway") // opened before every test
    private static Library noLibrary() {
        return null;
    }

    @Test
    void theWholeSampleLibraryComesBackEqualFromAProject() throws IOException {
        ours.bringIn(List.of(Path.of("assets/samples")), Progress.SILENT);
        annotateAtRandom(ours, 400, new Random(7));
        Path file = folder.resolve("all.qdpx");
        ParcelFile.write(file, ours.pack(Packing.Which.ALL, Progress.SILENT), NOW);

        Incoming.Unpacked unpacked = bringIn(theirs, file);
        assertThat(unpacked.remarks()).isEmpty();

        assertThat(contents(theirs)).isEqualTo(contents(ours));
        assertThat(Set.copyOf(theirs.codebook().codes()))
                .isEqualTo(Set.copyOf(ours.codebook().codes()));
        assertThat(texts(theirs)).isEqualTo(texts(ours));
        assertThat(headers(theirs)).isEqualTo(headers(ours));
        assertThat(byKey(theirs.pack(Packing.Which.ALL, Progress.SILENT)))
                .isEqualTo(byKey(ours.pack(Packing.Which.ALL, Progress.SILENT)));

        Incoming again = theirs.lookInto(ParcelFile.read(file, NOW), Progress.SILENT);
        assertThat(again.annotations()).isEmpty();
        assertThat(again.newCodes()).isEmpty();
        assertThat(again.texts(Incoming.Known.NEW)).isEmpty();
        assertThat(again.alreadyThere()).isEqualTo(ours.annotations().size());

        assertThat(theirs.history().undo()).isPresent();
        assertThat(theirs.annotations()).isEmpty();
        assertThat(theirs.codebook().codes()).isEmpty();
    }

    @Test
    void twoCodersOfTheSameReportsAreMergedAndBothKept() throws IOException {
        for (int number = 1; number <= 3; number++) {
            Fictional.broughtIn(ours, number);
            Fictional.broughtIn(theirs, number);
        }
        ours.signAs(() -> "林");
        theirs.signAs(() -> "周");
        annotateAtRandom(ours, 60, new Random(1));
        annotateAtRandom(theirs, 60, new Random(2));
        Set<Annotation> before = Set.copyOf(ours.annotations());
        theirs.close();

        Parcel parcel = OtherLibrary.parcel(folder.resolve("theirs"), Fictional.CLOCK);
        Incoming incoming = ours.lookInto(parcel, Progress.SILENT);
        assertThat(incoming.texts(Incoming.Known.NEW)).isEmpty();
        assertThat(incoming.byCoder()).containsOnlyKeys("周");
        apply(ours, incoming);

        assertThat(ours.annotations()).containsAll(before).hasSize(120);
        assertThat(ours.annotations().stream().filter(one -> one.author().equals("周")))
                .hasSize(60);
        // both made codes of the same names: they are the same codes now
        assertThat(ours.codebook().codes()).hasSize(3);
        theirs = Library.open(folder.resolve("theirs"), Fictional.CLOCK);
    }

    @Test
    void oneLibraryCopiedAndChangedByTwoPeopleIsMergedEitherWayWithTheWorkOfBoth() throws IOException {
        for (int number = 1; number <= 3; number++) {
            Fictional.broughtIn(ours, number);
        }
        annotateAtRandom(ours, 40, new Random(1));
        ours.close();
        theirs.close();
        Files.copy(folder.resolve("ours.mv.db"), folder.resolve("theirs.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        ours = Library.open(folder.resolve("ours"), Fictional.CLOCK);
        theirs = Library.open(folder.resolve("theirs"), Fictional.CLOCK);
        changeAtRandom(ours, "林", new Random(3));
        changeAtRandom(theirs, "周", new Random(4));
        Set<String> mine = contents(ours);
        Set<String> hers = contents(theirs);
        assertThat(mine).isNotEqualTo(hers);

        Path myFile = folder.resolve("mine.qdpx");
        Path herFile = folder.resolve("hers.qdpx");
        ParcelFile.write(myFile, ours.pack(Packing.Which.ALL, Progress.SILENT), NOW);
        ParcelFile.write(herFile, theirs.pack(Packing.Which.ALL, Progress.SILENT), NOW);
        bringIn(ours, herFile);
        bringIn(theirs, myFile);

        // every piece of work of both is in both; where both changed one annotation, one of the two has a key of its
        // own
        assertThat(contents(ours)).containsAll(mine);
        assertThat(contents(theirs)).containsAll(hers);
        assertThat(withoutKeys(ours)).isEqualTo(withoutKeys(theirs)).containsAll(withoutKeys(mine));
        assertThat(withoutKeys(ours)).containsAll(withoutKeys(hers));
        assertThat(ours.codebook().codes()).hasSameSizeAs(theirs.codebook().codes());

        // nothing is new a second time, whoever's file it is
        Set<String> merged = contents(ours);
        for (Path file : List.of(herFile, myFile)) {
            bringIn(ours, file);
            bringIn(theirs, file);
        }
        assertThat(contents(ours)).isEqualTo(merged);
        ParcelFile.write(herFile, theirs.pack(Packing.Which.ALL, Progress.SILENT), NOW);
        bringIn(ours, herFile);
        assertThat(contents(ours)).isEqualTo(merged);
    }

    /** Adds, rewrites, recodes and removes annotations, and makes, renames and moves codes. */
    private static void changeAtRandom(Library library, String who, Random random) throws IOException {
        library.signAs(() -> who);
        List<Annotation> there = new ArrayList<>(library.annotations());
        List<Code> codes = library.codebook().codes();
        Code own = Code.named(who + "的编码", "#6F5BA7")
                .under(Optional.of(codes.get(0).id()));
        List<Change> steps = new ArrayList<>();
        steps.add(new Change.AddCode(own));
        steps.add(new Change.EditCode(codes.get(1), codes.get(1).renamed("改名 " + who)));
        for (Annotation one : there) {
            switch (random.nextInt(6)) {
                case 0 -> steps.add(new Change.EditAnnotation(one, one.withMemo(who + "改写")));
                case 1 -> steps.add(new Change.EditAnnotation(one, one.coded(Optional.of(own.id()))));
                case 2 -> steps.add(new Change.RemoveAnnotation(one));
                default -> {
                    // left as it was
                }
            }
        }
        library.history().apply(new Change.Together(ChangeName.of("code-all"), steps));
        for (Listed report : library.reports()) {
            for (int i = 0; i < 5; i++) {
                int start = random.nextInt(20);
                Annotation draft = library.draft(
                        Fictional.anchor(library, report, start, start + 3 + random.nextInt(5)),
                        Optional.of(own.id()),
                        i == 0 ? who : "");
                library.history().apply(new Change.AddAnnotation(draft));
            }
        }
    }

    private static Set<String> withoutKeys(Library library) throws IOException {
        return withoutKeys(contents(library));
    }

    private static Set<String> withoutKeys(Set<String> contents) {
        return contents.stream().map(line -> line.substring(line.indexOf('|'))).collect(Collectors.toSet());
    }

    @Test
    void anAnnotationChangedAtBothSidesIsKeptTwiceAndOnlyOnce() throws IOException {
        Listed report = Fictional.broughtIn(ours, 1);
        Annotation annotation = Fictional.annotated(ours, Fictional.anchor(ours, report, 3, 9), "先写的");
        Path file = folder.resolve("once.qdpx");
        ParcelFile.write(file, ours.pack(Packing.Which.ALL, Progress.SILENT), NOW);
        ours.history().apply(new Change.EditAnnotation(annotation, annotation.withMemo("后改的")));

        bringIn(ours, file);
        assertThat(ours.annotations()).extracting(Annotation::memo).containsExactlyInAnyOrder("先写的", "后改的");
        bringIn(ours, file);
        assertThat(ours.annotations()).hasSize(2);
    }

    @Test
    void aCorrectedTextTakesThePassagesByTheirWordsAndWhatIsGoneWaitsForAPlace() throws IOException {
        Listed report = Fictional.broughtIn(ours, 1);
        String text = ours.read(report.id()).text();
        annotate(ours, report, text, "河堤加高了两米");
        annotate(ours, report, text, "新增就业三百人以上");
        Path file = folder.resolve("before.qdpx");
        ParcelFile.write(file, ours.pack(Packing.Which.ALL, Progress.SILENT), NOW);
        theirs.bringInText(
                report.name(),
                Fictional.text(1).replace("农村道路修到了每一个村口,", "").replace(",新增就业三百人以上", ""),
                Progress.SILENT);

        Incoming incoming = theirs.lookInto(ParcelFile.read(file, NOW), Progress.SILENT);
        assertThat(incoming.texts(Incoming.Known.ALIKE)).hasSize(1);
        apply(theirs, incoming);
        assertThat(theirs.annotations()).hasSize(2);
        assertThat(theirs.orphans())
                .extracting(one -> one.anchor().passage().quote())
                .containsExactly("新增就业三百人以上");
        assertThat(incoming.remarks()).extracting(Remark::kind).contains(Remark.Kind.NO_PLACE);
    }

    @Test
    void webAnnotationsComeBackEqualWhereTheReportsAre() throws IOException {
        for (int number = 1; number <= 3; number++) {
            Fictional.broughtIn(ours, number);
            Fictional.broughtIn(theirs, number);
        }
        annotateAtRandom(ours, 80, new Random(3));
        Path file = folder.resolve("a.jsonld");
        List<Placed> placed = new ArrayList<>();
        for (Annotation annotation : ours.annotations()) {
            Listed report = ours.report(annotation.anchor().report()).orElseThrow();
            placed.add(Placed.of(
                    annotation, report, ours.codebook(), ours.read(report.id()).text()));
        }
        ExchangeFile.write(file, out -> WebAnnotations.write(out, placed));

        assertThat(bringIn(theirs, file).remarks()).isEmpty();
        Set<String> mine = contents(ours).stream()
                .map(one -> one.replaceAll("weight=\\d", "weight=0"))
                .collect(Collectors.toSet());
        assertThat(contents(theirs)).isEqualTo(mine);
    }

    @Test
    void theSameWorkInAnyFormAndAnyOrderComesInOnce() throws IOException {
        for (int number = 1; number <= 3; number++) {
            Fictional.broughtIn(ours, number);
        }
        annotateAtRandom(ours, 30, new Random(5));
        ours.history()
                .apply(new Change.Together(
                        ChangeName.of("code-all"),
                        ours.annotations().stream()
                                .<Change>map(one -> new Change.EditAnnotation(one, finer(one)))
                                .toList()));
        Path project = folder.resolve("a.qdpx");
        Path web = folder.resolve("a.jsonld");
        ParcelFile.write(project, ours.pack(Packing.Which.ALL, Progress.SILENT), NOW);
        writeWeb(ours, web);
        Set<String> work = work(ours);
        int weights = weights(ours);
        ours.close();
        List<Parcel> forms = List.of(
                ParcelFile.read(project, NOW),
                ParcelFile.read(web, NOW),
                OtherLibrary.parcel(folder.resolve("ours"), Fictional.CLOCK));
        for (List<Integer> order : List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0))) {
            try (Library third = Library.open(folder.resolve("third" + order), Fictional.CLOCK)) {
                for (int number = 1; number <= 3; number++) {
                    Fictional.broughtIn(third, number);
                }
                for (int form : order) {
                    apply(third, third.lookInto(forms.get(form), Progress.SILENT));
                    assertThat(work(third)).as("%s after %s", order, form).isEqualTo(work);
                    assertThat(third.annotations()).hasSize(work.size());
                }
                assertThat(weights(third)).isEqualTo(weights);
                for (Parcel form : forms) {
                    Incoming again = third.lookInto(form, Progress.SILENT);
                    assertThat(again.isNews()).isFalse();
                    assertThat(again.remarks())
                            .extracting(Remark::kind)
                            .doesNotContain(Remark.Kind.BOTH_KEPT, Remark.Kind.DIFFERS);
                    assertThat(again.alreadyThere()).isEqualTo(work.size());
                }
            }
        }
        ours = Library.open(folder.resolve("ours"), Fictional.CLOCK);
    }

    /** As an earlier version of the program kept it. */
    private static Annotation finer(Annotation one) {
        return new Annotation(
                one.id(),
                one.anchor(),
                one.code(),
                one.memo(),
                one.author(),
                one.made().plusNanos(320_878_512),
                one.weight());
    }

    private static int weights(Library library) throws IOException {
        return library.annotations().stream().mapToInt(Annotation::weight).sum();
    }

    private static Set<String> work(Library library) throws IOException {
        return library.annotations().stream()
                .map(one -> one.id() + "|" + one.anchor().passage() + "|" + one.code() + "|" + one.memo() + "|"
                        + one.author())
                .collect(Collectors.toSet());
    }

    private static void writeWeb(Library library, Path file) throws IOException {
        List<Placed> placed = new ArrayList<>();
        for (Annotation annotation : library.annotations()) {
            Listed report = library.report(annotation.anchor().report()).orElseThrow();
            placed.add(Placed.of(
                    annotation,
                    report,
                    library.codebook(),
                    library.read(report.id()).text()));
        }
        ExchangeFile.write(file, out -> WebAnnotations.write(out, placed));
    }

    @Test
    void webAnnotationsFindTheirReportAmongSeveralOfOneName() throws IOException {
        for (int number = 1; number <= 3; number++) {
            ours.bringInText("2018", Fictional.text(number), Progress.SILENT);
            theirs.bringInText("2018", Fictional.text(4 - number), Progress.SILENT);
        }
        annotateAtRandom(ours, 60, new Random(9));
        Path file = folder.resolve("a.jsonld");
        writeWeb(ours, file);
        assertThat(bringIn(theirs, file).remarks()).isEmpty();
        assertThat(work(theirs)).isEqualTo(work(ours));

        // as earlier versions wrote it: by name alone, the words and their places must tell
        String bare = Files.readString(file).replaceAll("\"report\" : \\{[^}]*\\},?", "");
        Path old = folder.resolve("old.jsonld");
        Files.writeString(old, bare);
        try (Library third = Library.open(folder.resolve("third"), Fictional.CLOCK)) {
            for (int number = 1; number <= 3; number++) {
                third.bringInText("2018", Fictional.text(number), Progress.SILENT);
            }
            Incoming incoming = third.lookInto(ParcelFile.read(old, NOW), Progress.SILENT);
            apply(third, incoming);
            assertThat(work(ours)).containsAll(work(third));
            int unsure = incoming.texts(Incoming.Known.UNSURE).stream()
                    .mapToInt(text -> text.source().marks().size())
                    .sum();
            assertThat(third.annotations()).hasSize(60 - unsure);
            if (unsure > 0) {
                assertThat(incoming.remarks().get(0).say(Locale.ENGLISH))
                        .contains("Several reports here may be", "2018");
            }
        }
    }

    @Test
    void ofWordsThatStandTwiceThePositionTellsWhichEvenIfTheTextHasMovedALittle() throws IOException {
        String half = Fictional.text(1);
        ours.bringInText("两份.txt", half + "\n" + half, Progress.SILENT);
        theirs.bringInText("两份.txt", "前言。\n" + half + "\n" + half, Progress.SILENT);
        Listed report = ours.reports().get(0);
        String text = ours.read(report.id()).text();
        int second = text.lastIndexOf("河堤加高了两米");
        assertThat(second).isGreaterThan(text.indexOf("河堤加高了两米"));
        Fictional.annotated(ours, Fictional.anchor(ours, report, second, second + 7), "");
        Path file = folder.resolve("a.jsonld");
        writeWeb(ours, file);
        bringIn(theirs, file);
        String moved = theirs.read(theirs.reports().get(0).id()).text();
        assertThat(theirs.annotations())
                .extracting(one -> one.anchor().passage().span().start())
                .containsExactly(moved.lastIndexOf("河堤加高了两米"));
    }

    @Test
    void aProjectOfAnotherToolBringsItsTextIn() throws IOException {
        Path project = folder.resolve("foreign.qde");
        Files.writeString(project, """
                <Project name="p" origin="x" xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes>
                <Code guid="{AAAAAAAA-0000-4000-8000-000000000001}" name="路" isCodable="true"/></Codes></CodeBook>
                <Sources><TextSource guid="BBBBBBBB-0000-4000-8000-000000000001" name="访谈一.docx">
                <PlainTextContent>受访者说村里的路修好了。
                大家都很高兴。</PlainTextContent>
                <PlainTextSelection guid="CCCCCCCC-0000-4000-8000-000000000001" startPosition="4" endPosition="11">
                <Coding guid="DDDDDDDD-0000-4000-8000-000000000001"><CodeRef targetGUID="aaaaaaaa-0000-4000-8000-000000000001"/></Coding>
                </PlainTextSelection></TextSource></Sources></Project>
                """, StandardCharsets.UTF_8);
        Incoming.Unpacked unpacked = bringIn(theirs, project);
        assertThat(unpacked.broughtIn()).hasSize(1);
        Annotation annotation = theirs.annotations().get(0);
        assertThat(annotation.anchor().passage().quote()).isEqualTo("村里的路修好了");
        assertThat(annotation.id().value()).hasToString("dddddddd-0000-4000-8000-000000000001");
        assertThat(theirs.pack(Packing.Which.ALL, Progress.SILENT)
                        .sources()
                        .get(0)
                        .guid())
                .hasToString("bbbbbbbb-0000-4000-8000-000000000001");
    }

    // ---- making and comparing -------------------------------------------------------------------------------------

    private static Incoming.Unpacked bringIn(Library library, Path file) throws IOException {
        return apply(library, library.lookInto(ParcelFile.read(file, NOW), Progress.SILENT));
    }

    private static Incoming.Unpacked apply(Library library, Incoming incoming) throws IOException {
        Incoming.Unpacked unpacked = library.unpack(incoming, Progress.SILENT);
        if (unpacked.change().isPresent()) {
            library.history().apply(unpacked.change().get());
        }
        return unpacked;
    }

    private static void annotate(Library library, Listed report, String text, String quote) throws IOException {
        int start = text.indexOf(quote);
        Fictional.annotated(library, Fictional.anchor(library, report, start, start + quote.length()), "备");
    }

    private static void annotateAtRandom(Library library, int count, Random random) throws IOException {
        Code top = Code.named("产业", "#009E73").described("三次产业");
        Code below = Code.named("装备", "#E69F00").under(Optional.of(top.id()));
        Code lowest = Code.named("机床", "#CC79A7").under(Optional.of(below.id()));
        List<Code> codes = List.of(top, below, lowest);
        List<Change> steps = new ArrayList<>();
        codes.forEach(code -> steps.add(new Change.AddCode(code)));
        List<Listed> reports = library.reports();
        Map<Long, String> texts = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Listed report = reports.get(random.nextInt(reports.size()));
            String text = texts.get(report.id().value());
            if (text == null) {
                text = library.read(report.id()).text();
                texts.put(report.id().value(), text);
            }
            int start = random.nextInt(text.length() - 1);
            int end = Math.min(text.length(), start + 1 + random.nextInt(80));
            Annotation draft = library.draft(
                    new Anchor(report.id(), report.textVersion(), Passage.of(new Span(start, end), text)),
                    random.nextInt(5) == 0
                            ? Optional.empty()
                            : Optional.of(codes.get(random.nextInt(3)).id()),
                    random.nextInt(4) == 0 ? "备注 " + i + "\n第二行" : "");
            steps.add(new Change.AddAnnotation(new Annotation(
                    AnnotationId.random(),
                    draft.anchor(),
                    draft.code(),
                    draft.memo(),
                    draft.author(),
                    draft.made().plusMillis(i),
                    random.nextInt(Annotation.HEAVIEST + 1))));
        }
        steps.add(new Change.EditReportMemo(
                reports.get(0).id(),
                Optional.empty(),
                Optional.of(library.draftMemo(reports.get(0).id(), "整篇的话"))));
        library.history().apply(new Change.Together(ChangeName.of("code-all"), steps));
    }

    /** Annotations without the numbers that a library gives its reports. */
    private static Set<String> contents(Library library) throws IOException {
        Map<Long, String> names = new HashMap<>();
        library.reports().forEach(report -> names.put(report.id().value(), report.name()));
        return library.annotations().stream()
                .map(one -> String.join(
                        "|",
                        one.id().toString(),
                        names.getOrDefault(one.anchor().report().value(), "?"),
                        one.anchor().passage().toString(),
                        one.code().toString(),
                        one.memo(),
                        one.author(),
                        one.made().toString(),
                        "weight=" + one.weight()))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> texts(Library library) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (Listed report : library.reports()) {
            texts.put(report.name(), library.read(report.id()).text());
        }
        return texts;
    }

    private static Set<String> headers(Library library) throws IOException {
        return library.reports().stream()
                .map(report -> org.duibiao.exchange.SourceAttributes.of(report.header())
                        .toString())
                .collect(Collectors.toSet());
    }

    private static Map<String, Parcel.Source> byKey(Parcel parcel) {
        return parcel.sources().stream()
                .collect(Collectors.toMap(source -> source.guid().toString(), source -> source));
    }
}
