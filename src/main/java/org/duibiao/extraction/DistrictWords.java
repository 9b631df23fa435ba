package org.duibiao.extraction;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.extraction.scan.WordTable;

/**
 * The words of {@code district.tsv}, which says what each list is for; {@link District} looks through them in their order.
 */
record DistrictWords(
        List<String> others,
        List<String> places,
        List<String> scopes,
        List<String> parts,
        List<String> groups,
        List<String> trades,
        Set<String> harmless,
        List<String> endsOfPlaces,
        List<String> leadingVerbs,
        List<String> things) {

    static DistrictWords bundled() {
        Map<String, List<String>> lists = WordTable.lines(DistrictWords.class, "district.tsv").stream()
                .collect(Collectors.toMap(line -> line[0], line -> List.of(line[1].split("\\|", -1))));
        return new DistrictWords(
                list(lists, "OTHERS"),
                list(lists, "PLACES"),
                list(lists, "SCOPES"),
                list(lists, "PARTS"),
                list(lists, "GROUPS"),
                list(lists, "TRADES"),
                Set.copyOf(list(lists, "HARMLESS")),
                list(lists, "ENDS_OF_PLACES"),
                list(lists, "LEADING_VERBS"),
                list(lists, "THINGS"));
    }

    private static List<String> list(Map<String, List<String>> lists, String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }
}
