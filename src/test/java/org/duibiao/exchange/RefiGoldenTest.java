package org.duibiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Projects as tools write them, a folder each: what is zipped, the passages expected (quote, code, memo, coder), and the
 * kinds of remarks where something is left out.
 */
class RefiGoldenTest {

    private static final Path CASES = Path.of("src/test/resources/golden/refi");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyProjectIsReadAsItIsMeant() throws IOException {
        List<Path> cases;
        try (Stream<Path> all = Files.list(CASES)) {
            cases = all.sorted().toList();
        }
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.getFileName().toString(), () -> check(one)));
    }

    private void check(Path one) throws IOException {
        Path file = folder.resolve(one.getFileName() + ".qdpx");
        zip(one.resolve("zip"), file);
        Parcel parcel = new RefiReader(Instant.EPOCH).read(file);
        assertThat(passages(parcel)).isEqualTo(Files.readAllLines(one.resolve("expected.tsv")));
        Path remarks = one.resolve("remarks.txt");
        if (Files.exists(remarks)) {
            assertThat(new TreeSet<>(parcel.remarks().stream()
                            .map(remark -> remark.kind().name())
                            .toList()))
                    .containsExactlyElementsOf(Files.readAllLines(remarks));
        } else {
            assertThat(parcel.remarks()).allMatch(remark -> remark.kind() == Remark.Kind.COUNTED_OTHERWISE);
        }
    }

    static List<String> passages(Parcel parcel) {
        Codebook codes = new Codebook(parcel.codes());
        List<String> passages = new ArrayList<>();
        for (Parcel.Source source : parcel.sources()) {
            String text = source.text().orElseThrow();
            for (Parcel.Mark mark : source.marks()) {
                int from = text.offsetByCodePoints(0, mark.place().start());
                int to = text.offsetByCodePoints(0, mark.place().end());
                assertThat(text.substring(from, to)).isEqualTo(mark.place().quote());
                passages.add(String.join(
                        "\t",
                        mark.place().quote().replace('\n', '⏎'),
                        mark.code().map(id -> path(codes, id)).orElse(""),
                        mark.memo().replace("\n\n", " / ").replace('\n', ' '),
                        mark.author()));
            }
        }
        return passages;
    }

    private static String path(Codebook codes, CodeId id) {
        return String.join("/", codes.path(codes.code(id).orElseThrow()));
    }

    static void zip(Path from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(from.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
    }
}
