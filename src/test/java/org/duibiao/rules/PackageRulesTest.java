package org.duibiao.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house and their doors: which package may use which, and what is allowed nowhere. */
class PackageRulesTest {
    private static final String ROOT = "org.duibiao.";

    /** Our packages in reading order, each with those it may use. What the JDK or a library gives is judged below. */
    private static final Map<String, String> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("text", ""),
            Map.entry("task", ""),
            Map.entry("view", ""),
            Map.entry("report", "text"),
            Map.entry("indicator", "text"),
            Map.entry("statement", "indicator report text"),
            Map.entry("reading", "report task text"),
            Map.entry("structuring", "report text reading"),
            Map.entry("extraction", "statement indicator report text"),
            Map.entry("ledger", "statement indicator report text"),
            Map.entry("annotation", "report text"),
            Map.entry("search", "report text"),
            Map.entry("chart", "ledger annotation statement indicator report text"),
            Map.entry("exchange", "annotation statement report chart ledger indicator text"),
            Map.entry("store", "text task view report indicator statement annotation ledger search"),
            Map.entry(
                    "library",
                    "text task view report indicator statement reading structuring extraction ledger annotation search chart"
                            + " exchange store"),
            Map.entry("ui.kit", "task"),
            Map.entry(
                    "ui.session",
                    "text task view report indicator statement ledger annotation search chart library ui.kit")));

    private static final String BELOW_FEATURES =
            "text task view report indicator statement ledger annotation search chart exchange library ui.kit ui.session";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.duibiao");

    @TestFactory
    Stream<DynamicTest> everyPackageUsesOnlyThoseBelowIt() {
        Set<String> rooms = new TreeSet<>();
        OURS.forEach(c -> rooms.add(room(c)));
        return rooms.stream()
                .filter(room -> !room.equals("app") && !room.equals("cli"))
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    List<String> allowed = Arrays.asList(
                            MAY_USE.getOrDefault(room, BELOW_FEATURES).split(" "));
                    noClasses()
                            .that(inRoom(room))
                            .should()
                            .dependOnClassesThat(ourClassOutside(room, allowed))
                            .allowEmptyShould(true)
                            .because("nobody keeps the doors between the rooms by good will")
                            .check(OURS);
                }));
    }

    @Test
    void noPackageCycle() {
        slices().matching("org.duibiao.(**)")
                .should()
                .beFreeOfCycles()
                .because("a cycle makes two packages one")
                .check(OURS);
    }

    @Test
    void javaFxOnlyInTheWindow() {
        only("javafx..", "ui..", "app")
                .because("the steps must work with no display")
                .check(OURS);
    }

    @Test
    void databaseOnlyInTheStore() {
        for (String database : List.of("java.sql..", "org.h2..", "org.jdbi..", "org.flywaydb..")) {
            only(database, "store").because("SQL has one home").check(OURS);
        }
    }

    @Test
    void hanLpOnlyWhereWordsAreRead() {
        only("com.hankcs..", "structuring", "extraction", "search")
                .because("its dictionaries are heavy and its results need judging")
                .check(OURS);
    }

    @Test
    void workIsStoppedByAskingNeverByInterrupting() {
        for (ArchRule rule : List.of(
                noClasses().should().callMethod(Thread.class, "interrupt"),
                noClasses()
                        .should()
                        .callMethodWhere(target(name("shutdownNow"))
                                .and(target(owner(DescribedPredicate.describe(
                                        "an executor",
                                        c -> c.isAssignableTo("java.util.concurrent.ExecutorService")))))),
                noClasses()
                        .should()
                        .callMethodWhere(DescribedPredicate.describe(
                                "Future.cancel",
                                (JavaMethodCall call) -> call.getName().equals("cancel")
                                        && call.getTargetOwner().isAssignableTo("java.util.concurrent.Future"))),
                noClasses().should().dependOnClassesThat().haveFullyQualifiedName("javafx.concurrent.Task"))) {
            rule.because("an interrupt inside H2 closes the library and loses accepted writes")
                    .check(OURS);
        }
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "now() without a clock",
                        (JavaMethodCall call) -> call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .because("a test must be able to say what day it is")
                .check(OURS);
    }

    @Test
    void standardStreamsOnlyInTheCommandLine() {
        noClasses()
                .that(DescribedPredicate.not(inRoom("cli")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a window has no terminal; say it in a message or in the log")
                .check(OURS);
    }

    @Test
    void statedNumbersAreNeverBinary() {
        DescribedPredicate<JavaClass> floating = DescribedPredicate.describe(
                "double or float",
                c -> c.isEquivalentTo(double.class)
                        || c.isEquivalentTo(float.class)
                        || c.isEquivalentTo(Double.class)
                        || c.isEquivalentTo(Float.class));
        String[] numbers = {"org.duibiao.indicator..", "org.duibiao.statement..", "org.duibiao.ledger.."};
        fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage(numbers))
                .should()
                .notHaveRawType(floating)
                .because("4.79 is stated; 4.7899999 is not")
                .check(OURS);
        methods()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage(numbers))
                .should()
                .notHaveRawReturnType(floating)
                .because("4.79 is stated; 4.7899999 is not")
                .check(OURS);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Data|Info)")
                .because("such names say nothing")
                .check(OURS);
    }

    private static ArchRule onlyRule(String used, DescribedPredicate<JavaClass> outside) {
        return noClasses().that(outside).should().dependOnClassesThat(resideInAPackage(used));
    }

    private static ArchRule only(String used, String... rooms) {
        String[] packages = Arrays.stream(rooms)
                .map(room -> ROOT + room + (room.endsWith("..") ? "" : ".."))
                .toArray(String[]::new);
        return onlyRule(used, DescribedPredicate.not(resideInAnyPackage(packages)));
    }

    private static DescribedPredicate<JavaClass> inRoom(String room) {
        return DescribedPredicate.describe("in " + room, c -> isOurs(c) && room(c).equals(room));
    }

    private static DescribedPredicate<JavaClass> ourClassOutside(String room, List<String> allowed) {
        return DescribedPredicate.describe(
                "of ours outside " + room + " and " + allowed,
                c -> isOurs(c) && !room(c).equals(room) && !allowed.contains(room(c)));
    }

    private static boolean isOurs(JavaClass c) {
        return c.getPackageName().startsWith(ROOT);
    }

    /** {@code ui.document} for every class at or below it; the first name for the others. */
    private static String room(JavaClass c) {
        String[] names = c.getPackageName().substring(ROOT.length()).split("\\.");
        return names[0].equals("ui") && names.length > 1 ? "ui." + names[1] : names[0];
    }
}
