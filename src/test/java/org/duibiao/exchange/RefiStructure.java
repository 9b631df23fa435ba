package org.duibiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The structure that the published schemas of REFI-QDA 1.0 (Project.xsd and Codebook.xsd of 18 March 2019) give: which
 * elements stand in which, in what order, and with which attributes.
 */
final class RefiStructure {

    private static final Pattern GUID = Pattern.compile(
            "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|\\{\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}}");
    private static final String MADE = " creatingUser=guid? creationDateTime=time?";
    private static final String CHANGED = MADE + " modifyingUser=guid? modifiedDateTime=time?";
    private static final Map<String, String> OF_PROJECT = new HashMap<>();
    private static final Map<String, String> OF_CODEBOOK = new HashMap<>();

    // Children with how often they may come, then attributes with their types.
    static {
        OF_PROJECT.put(
                "Project",
                "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*"
                        + " | name=text origin=text? creatingUserGUID=guid? creationDateTime=time?"
                        + " modifyingUserGUID=guid? modifiedDateTime=time? basePath=text? schemaLocation=text?");
        OF_PROJECT.put("Users", "User+ |");
        OF_PROJECT.put("User", "| guid=guid name=text? id=text?");
        OF_PROJECT.put("CodeBook", "Codes |");
        OF_PROJECT.put("Codes", "Code+ |");
        OF_PROJECT.put("Code", "Description? NoteRef* Code* | guid=guid name=text isCodable=boolean color=colour?");
        OF_PROJECT.put("Variables", "Variable+ |");
        OF_PROJECT.put("Variable", "Description? | guid=guid name=text typeOfVariable=variable");
        OF_PROJECT.put("Sources", "(TextSource|PictureSource|PDFSource|AudioSource|VideoSource)+ |");
        String text = "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*"
                + " | guid=guid name=text? richTextPath=text? plainTextPath=text?" + CHANGED;
        OF_PROJECT.put("TextSource", text);
        OF_PROJECT.put("Note", text);
        OF_PROJECT.put(
                "PlainTextSelection",
                "Description? Coding* NoteRef* | guid=guid name=text? startPosition=integer endPosition=integer"
                        + CHANGED);
        OF_PROJECT.put("Coding", "CodeRef NoteRef* | guid=guid" + MADE);
        OF_PROJECT.put(
                "VariableValue",
                "VariableRef (TextValue|BooleanValue|IntegerValue|FloatValue|DateValue|DateTimeValue)? |");
        OF_PROJECT.put("Notes", "Note+ |");
        for (String ref : List.of("CodeRef", "NoteRef", "VariableRef")) {
            OF_PROJECT.put(ref, "| targetGUID=guid");
        }
        for (String words : List.of("Description", "PlainTextContent", "TextValue", "IntegerValue", "DateValue")) {
            OF_PROJECT.put(words, "|");
        }
        OF_CODEBOOK.put("CodeBook", "Codes Sets? | origin=text? schemaLocation=text?");
        OF_CODEBOOK.put("Codes", "Code+ |");
        OF_CODEBOOK.put("Code", "Description? Code* | guid=guid name=text isCodable=boolean color=colour?");
        OF_CODEBOOK.put("Description", "|");
    }

    private final Map<String, String> structure;
    private final Set<String> guids = new HashSet<>();
    private final Set<String> targets = new HashSet<>();

    private RefiStructure(Map<String, String> structure) {
        this.structure = structure;
    }

    static void mustBeAProject(XmlElement root) {
        assertThat(root.name()).isEqualTo("Project");
        check(OF_PROJECT, root);
    }

    static void mustBeACodebook(XmlElement root) {
        assertThat(root.name()).isEqualTo("CodeBook");
        check(OF_CODEBOOK, root);
    }

    private static void check(Map<String, String> structure, XmlElement root) {
        RefiStructure check = new RefiStructure(structure);
        check.element(root);
        assertThat(check.guids).as("every reference has its target").containsAll(check.targets);
    }

    private void element(XmlElement element) {
        String model = structure.get(element.name());
        assertThat(model).as("an element the schema knows: " + element.name()).isNotNull();
        String[] halves = model.split("\\|(?=[^|]*$)", -1);
        StringBuilder names = new StringBuilder();
        element.children().forEach(child -> names.append(child.name()).append(' '));
        assertThat(names.toString()).as("children of " + element.name()).matches(order(halves[0].strip()));
        attributes(element, halves[1].strip());
        element.children().forEach(this::element);
    }

    /** {@code A? (B|C)+} as a pattern over names that each end in a blank. */
    private static Pattern order(String model) {
        if (model.isEmpty()) {
            return Pattern.compile("");
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : model.split(" ")) {
            String often = part.matches(".*[?*+]$") ? part.substring(part.length() - 1) : "";
            String name = often.isEmpty() ? part : part.substring(0, part.length() - 1);
            pattern.append("(?:(?:").append(name).append(") )").append(often);
        }
        return Pattern.compile(pattern.toString());
    }

    private void attributes(XmlElement element, String model) {
        Map<String, String> left = new HashMap<>(element.attributes());
        for (String part : model.isEmpty() ? new String[0] : model.split(" ")) {
            String name = part.substring(0, part.indexOf('='));
            String type = part.substring(part.indexOf('=') + 1).replace("?", "");
            String value = left.remove(name);
            if (value == null) {
                assertThat(part)
                        .as("attribute " + name + " of " + element.name())
                        .endsWith("?");
            } else {
                value(element, name, type, value);
            }
        }
        assertThat(left.keySet())
                .as("attributes of " + element.name() + " the schema does not know")
                .isEmpty();
    }

    private void value(XmlElement element, String name, String type, String value) {
        switch (type) {
            case "guid" -> {
                assertThat(value).matches(GUID);
                if (name.equals("guid")) {
                    assertThat(guids.add(value))
                            .as("a key of its own: " + value)
                            .isTrue();
                } else {
                    targets.add(value);
                }
            }
            case "time" -> assertThat(OffsetDateTime.parse(value)).isNotNull();
            case "integer" -> assertThat(value).matches("[+-]?\\d+");
            case "boolean" -> assertThat(value).isIn("true", "false", "1", "0");
            case "colour" -> assertThat(value).matches("#(\\p{XDigit}{6}|\\p{XDigit}{3})");
            case "variable" -> assertThat(value).isIn("Text", "Boolean", "Integer", "Float", "Date", "DateTime");
            default -> assertThat(value).as(name + " of " + element.name()).isNotNull();
        }
    }
}
