package org.duibiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The structure that the published schemas of REFI-QDA 1.0 (Project.xsd and Codebook.xsd of 18 March 2019) give: which
 * elements stand in which, in what order and how often, with which attributes of which types. Said here in words of our
 * own, as the schemas' files are not part of this program; compared with them element by element.
 */
final class RefiStructure {

    private static final Pattern GUID = Pattern.compile(
            "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|\\{\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}}");
    private static final String MADE = " creatingUser=guid? creationDateTime=time?";
    private static final String CHANGED = MADE + " modifyingUser=guid? modifiedDateTime=time?";
    private static final String MARKED = " Coding* NoteRef* VariableValue*";
    private static final String MEDIUM = " | guid=guid name=text? path=text? currentPath=text?" + CHANGED;
    private static final String AREA = " firstX=integer firstY=integer secondX=integer secondY=integer";
    private static final Map<String, String> OF_PROJECT = new HashMap<>();
    private static final Map<String, String> OF_CODEBOOK = new HashMap<>();

    // Children with how often they may come, then attributes with their types; an element of words has their type
    // alone.
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
        OF_PROJECT.put(
                "VariableValue",
                "VariableRef (TextValue|BooleanValue|IntegerValue|FloatValue|DateValue|DateTimeValue)? |");
        OF_PROJECT.put("Cases", "Case+ |");
        OF_PROJECT.put("Case", "Description? CodeRef* VariableValue* SourceRef* SelectionRef* | guid=guid name=text?");
        OF_PROJECT.put("Sets", "Set+ |");
        OF_PROJECT.put("Set", "Description? MemberCode* MemberSource* MemberNote* | guid=guid name=text");
        sources();
        OF_PROJECT.put("Coding", "CodeRef NoteRef* | guid=guid" + MADE);
        OF_PROJECT.put("Notes", "Note+ |");
        OF_PROJECT.put("Links", "Link+ |");
        OF_PROJECT.put(
                "Link",
                "NoteRef* | guid=guid name=text? direction=direction? color=colour? originGUID=guid? targetGUID=guid?");
        OF_PROJECT.put("Graphs", "Graph+ |");
        OF_PROJECT.put("Graph", "Vertex* Edge* | guid=guid name=text?");
        OF_PROJECT.put(
                "Vertex",
                "| guid=guid representedGUID=guid? name=text? firstX=integer firstY=integer secondX=integer?"
                        + " secondY=integer? shape=shape? color=colour?");
        OF_PROJECT.put(
                "Edge",
                "| guid=guid representedGUID=guid? name=text? sourceVertex=guid targetVertex=guid color=colour?"
                        + " direction=direction? lineStyle=line?");
        for (String ref : List.of(
                "CodeRef",
                "NoteRef",
                "SourceRef",
                "SelectionRef",
                "VariableRef",
                "MemberCode",
                "MemberSource",
                "MemberNote")) {
            OF_PROJECT.put(ref, "| targetGUID=guid");
        }
        OF_PROJECT.put("Description", "text");
        OF_PROJECT.put("PlainTextContent", "text");
        OF_PROJECT.put("TextValue", "text");
        OF_PROJECT.put("BooleanValue", "boolean");
        OF_PROJECT.put("IntegerValue", "integer");
        OF_PROJECT.put("FloatValue", "decimal");
        OF_PROJECT.put("DateValue", "date");
        OF_PROJECT.put("DateTimeValue", "time");
        OF_CODEBOOK.put("CodeBook", "Codes Sets? | origin=text? schemaLocation=text?");
        OF_CODEBOOK.put("Codes", "Code+ |");
        OF_CODEBOOK.put("Code", "Description? Code* | guid=guid name=text isCodable=boolean color=colour?");
        OF_CODEBOOK.put("Sets", "Set+ |");
        OF_CODEBOOK.put("Set", "Description? MemberCode* | guid=guid name=text");
        OF_CODEBOOK.put("MemberCode", "| guid=member");
        OF_CODEBOOK.put("Description", "text");
    }

    private static void sources() {
        OF_PROJECT.put("Sources", "(TextSource|PictureSource|PDFSource|AudioSource|VideoSource)+ |");
        String text = "Description? PlainTextContent? PlainTextSelection*" + MARKED
                + " | guid=guid name=text? richTextPath=text? plainTextPath=text?" + CHANGED;
        for (String like : List.of("TextSource", "Note", "Representation", "TextDescription")) {
            OF_PROJECT.put(like, text);
        }
        String passage = "Description? Coding* NoteRef* | guid=guid name=text?";
        OF_PROJECT.put("PlainTextSelection", passage + " startPosition=integer endPosition=integer" + CHANGED);
        OF_PROJECT.put("PictureSource", "Description? TextDescription? PictureSelection*" + MARKED + MEDIUM);
        OF_PROJECT.put("PictureSelection", passage + AREA + CHANGED);
        OF_PROJECT.put("PDFSource", "Description? PDFSelection* Representation?" + MARKED + MEDIUM);
        OF_PROJECT.put(
                "PDFSelection",
                "Description? Representation? Coding* NoteRef* | guid=guid name=text? page=integer" + AREA + CHANGED);
        for (String medium : List.of("Audio", "Video")) {
            OF_PROJECT.put(medium + "Source", "Description? Transcript* " + medium + "Selection*" + MARKED + MEDIUM);
            OF_PROJECT.put(medium + "Selection", passage + " begin=integer end=integer" + CHANGED);
        }
        OF_PROJECT.put(
                "Transcript",
                "Description? PlainTextContent? SyncPoint* TranscriptSelection* NoteRef*"
                        + " | guid=guid name=text? richTextPath=text? plainTextPath=text?" + CHANGED);
        OF_PROJECT.put("TranscriptSelection", passage + " fromSyncPoint=guid? toSyncPoint=guid?" + CHANGED);
        OF_PROJECT.put("SyncPoint", "| guid=guid timeStamp=integer? position=integer?");
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
        if (!model.contains("|")) {
            assertThat(element.children()).as("children of " + element.name()).isEmpty();
            value(element, "words", model, element.text());
            return;
        }
        String[] halves = model.split("\\|(?=[^|]*$)", -1);
        StringBuilder names = new StringBuilder();
        element.children().forEach(child -> names.append(child.name()).append(' '));
        assertThat(names.toString()).as("children of " + element.name()).matches(order(halves[0].strip()));
        attributes(element, halves[1].strip());
        if (List.of("TextSource", "Note").contains(element.name())) {
            boolean here = element.first("PlainTextContent").isPresent();
            assertThat(here != element.attribute("plainTextPath").isPresent())
                    .as("words in a " + element.name() + " or a path to them, not both")
                    .isTrue();
        }
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
            case "member" -> assertThat(guids).contains(value);
            case "date" -> assertThat(LocalDate.parse(value)).isNotNull();
            case "decimal" -> assertThat(value).matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
            case "direction" -> assertThat(value).isIn("Associative", "OneWay", "Bidirectional");
            case "line" -> assertThat(value).isIn("dotted", "dashed", "solid");
            case "shape" ->
                assertThat(value)
                        .isIn(
                                "Person",
                                "Oval",
                                "Rectangle",
                                "RoundedRectangle",
                                "Star",
                                "LeftTriangle",
                                "RightTriangle",
                                "UpTriangle",
                                "DownTriangle",
                                "Note");
            case "integer" -> assertThat(value).matches("[+-]?\\d+");
            case "boolean" -> assertThat(value).isIn("true", "false", "1", "0");
            case "colour" -> assertThat(value).matches("#(\\p{XDigit}{6}|\\p{XDigit}{3})");
            case "variable" -> assertThat(value).isIn("Text", "Boolean", "Integer", "Float", "Date", "DateTime");
            default -> assertThat(value).as(name + " of " + element.name()).isNotNull();
        }
    }
}
