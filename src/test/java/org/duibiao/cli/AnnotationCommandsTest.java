package org.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotations out of one library and into another from the terminal, with what each line says. */
class AnnotationCommandsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:30:00Z"), ZoneOffset.UTC);
    private static final String PROJECT = """
            <Project name="p" origin="x" xmlns="urn:QDA-XML:project:1.0">
            <Users><User guid="AAAAAAAA-0000-4000-8000-000000000009" name="周"/></Users>
            <CodeBook><Codes><Code guid="AAAAAAAA-0000-4000-8000-000000000001" name="路" isCodable="true"/></Codes></CodeBook>
            <Sources><TextSource guid="BBBBBBBB-0000-4000-8000-000000000001" name="访谈">
            <PlainTextContent>受访者说村里的路修好了。大家都很高兴。</PlainTextContent>
            <PlainTextSelection guid="CCCCCCCC-0000-4000-8000-000000000001" startPosition="4" endPosition="11">
            <Coding guid="DDDDDDDD-0000-4000-8000-000000000001" creatingUser="AAAAAAAA-0000-4000-8000-000000000009">
            <CodeRef targetGUID="aaaaaaaa-0000-4000-8000-000000000001"/></Coding></PlainTextSelection>
            %s</TextSource></Sources></Project>
            """;

    @TempDir
    private Path folder;

    private record Answer(int status, String out, String err) {}

    private Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.ENGLISH);
        int status = new CommandLineProgram(terminal, CLOCK, (library, settings) -> {}).run(arguments);
        return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aProjectGoesFromToolToLibraryToProjectToLibrary() throws IOException {
        Files.writeString(folder.resolve("p.qde"), PROJECT.formatted(""));
        assertThat(run("import-annotations", "--library", at("one"), "--dry-run", at("p.qde"))
                        .out())
                .contains("周: 1 coded passage, no memo")
                .contains("1 annotations and 1 codes to bring in");
        Answer in = run("import-annotations", "--library", at("one"), at("p.qde"));
        assertThat(in.status()).isZero();
        assertThat(in.out()).contains("1 annotations and 1 codes brought in");

        Answer out = run("annotations", "--library", at("one"), "--out", at("again.qdpx"));
        assertThat(out.status()).isZero();
        assertThat(out.err()).contains("stay in the library");
        assertThat(run("import-annotations", "--library", at("two"), at("again.qdpx"))
                        .out())
                .contains("1 annotations and 1 codes brought in");
        // a second time, and out of the other library itself, there is nothing new
        assertThat(run("import-annotations", "--library", at("two"), at("again.qdpx"))
                        .out())
                .contains("0 annotations and 0 codes brought in, 1 were there already");
        assertThat(run("import-annotations", "--library", at("two"), at("one.mv.db"))
                        .out())
                .contains("0 annotations and 0 codes brought in, 1 were there already");
        run("annotations", "--library", at("two"), "--out", at("two.csv"));
        assertThat(Files.readString(folder.resolve("two.csv")))
                .contains("村里的路修好了")
                .contains("周");
    }

    @Test
    void whatCannotComeInIsNamedAndTheStatusSaysSo() throws IOException {
        Files.writeString(
                folder.resolve("p.qde"),
                PROJECT.formatted("<PlainTextSelection guid='1' startPosition='900' endPosition='905'/>"));
        Answer in = run("import-annotations", "--library", at("one"), at("p.qde"));
        assertThat(in.status()).isEqualTo(1);
        assertThat(in.err()).contains("900–905");
        assertThat(in.out()).contains("1 annotations and 1 codes brought in");
    }

    @Test
    void aProjectWhosePathsLeadOutOfItLeavesTheLibraryAlone() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("bad.qdpx")))) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write(PROJECT.formatted("").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("../../x"));
            zip.closeEntry();
        }
        Answer in = run("import-annotations", "--library", at("one"), at("bad.qdpx"));
        assertThat(in.status()).isEqualTo(1);
        assertThat(in.err()).contains("../../x").doesNotContain("Exception");
        assertThat(folder.resolve("one.mv.db")).doesNotExist();
        Files.writeString(folder.resolve("x.txt"), "no project");
        assertThat(run("import-annotations", "--library", at("one"), at("x.txt"))
                        .err())
                .contains("no file of annotations");
        assertThat(run("annotations", "--library", at("one"), "--out", at("x.doc"))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void codedPassagesAreCountedComparedAndListedAndNothingInThemIsAFormula() throws IOException {
        // a second coder's two passages, under a code whose name a spreadsheet would work out
        String other = PROJECT.replace("name=\"周\"", "name=\"@林\"")
                .replace("AAAAAAAA-0000-4000-8000-000000000009", "AAAAAAAA-0000-4000-8000-000000000008")
                .replace("CCCCCCCC", "CCCCCCCD")
                .replace("DDDDDDDD", "DDDDDDDE")
                .replace("</Codes>", "<Code guid='AAAAAAAA-0000-4000-8000-000000000002' name='=1+1'/></Codes>")
                .formatted("<PlainTextSelection guid='CCCCCCCE-0000-4000-8000-000000000001' startPosition='6'"
                        + " endPosition='13'><Coding guid='DDDDDDDF-0000-4000-8000-000000000001'"
                        + " creatingUser='AAAAAAAA-0000-4000-8000-000000000008'>"
                        + "<CodeRef targetGUID='AAAAAAAA-0000-4000-8000-000000000002'/></Coding></PlainTextSelection>");
        Files.writeString(folder.resolve("p.qde"), PROJECT.formatted(""));
        Files.writeString(folder.resolve("q.qde"), other);
        run("import-annotations", "--library", at("one"), at("p.qde"));
        run("import-annotations", "--library", at("one"), at("q.qde"));

        assertThat(run("codes", "--library", at("one"), "--by", "coder").out())
                .contains("\"code\":\"路\"")
                .contains("\"周\":1");
        run("codes", "--library", at("one"), "--by", "code", "--out", at("codes.csv"));
        assertThat(Files.readAllLines(folder.resolve("codes.csv")))
                .hasSize(3)
                .anyMatch(line -> line.contains("'=1+1,路"))
                .noneMatch(line -> line.matches("(^|.*,)\"?=.*"));
        run("codes", "--library", at("one"), "--passages", "--near", "路", "--out", at("near.csv"));
        assertThat(Files.readString(folder.resolve("near.csv")))
                .contains("'=1+1")
                .contains("'@林");
        run("codes", "--library", at("one"), "--by", "year", "--out", at("heat.png"));
        assertThat(ImageIO.read(folder.resolve("heat.png").toFile()).getWidth()).isGreaterThan(500);

        assertThat(run("agreement", "--library", at("one")).out())
                .contains("\"characters_percent\":")
                .contains("\"units_alpha\":1.000")
                .contains("\"first\":\"@林\"");
        run("agreement", "--library", at("one"), "--differences", "--out", at("apart.csv"));
        assertThat(Files.readAllLines(folder.resolve("apart.csv")))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("alone,"));
        Answer nobody = run("agreement", "--library", at("one"), "--coder", "周", "--coder", "王");
        assertThat(nobody.status()).isEqualTo(1);
        assertThat(nobody.err()).contains("@林, 周");
    }

    @Test
    void wordsAreCountedAndFoundInTheirContext() throws IOException {
        Files.writeString(folder.resolve("p.qde"), PROJECT.formatted(""));
        run("import-annotations", "--library", at("one"), at("p.qde"));
        assertThat(run("words", "--library", at("one"), "--own", "修好了").out())
                .contains("\"word\":\"修好了\",\"count\":1,\"reports\":1");
        assertThat(run("words", "--library", at("one"), "--word", "修好").out())
                .contains("\"before\":\"受访者说村里的路\"")
                .contains("\"offset\":8");
        assertThat(run("words", "--library", at("one"), "--against", "云外市").status())
                .isEqualTo(1);
        Answer wrong = run("codes", "--library", at("one"), "--by", "moon");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("moon").contains("district");
    }
}
