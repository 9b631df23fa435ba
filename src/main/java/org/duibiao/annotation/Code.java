package org.duibiao.annotation;

import java.util.Optional;

/**
 * An analyst's label for passages (编码).
 *
 * @param id its key
 * @param name as the analyst calls it; may be shared by codes under different parents
 * @param colour as {@code #009E73}
 * @param parent the code it stands under; empty at the top of the tree
 * @param description what it means and when to use it
 */
public record Code(CodeId id, String name, String colour, Optional<CodeId> parent, String description) {

    /** @throws IllegalArgumentException if the name is blank or the colour is not {@code #RRGGBB} */
    public Code {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a code needs a name");
        }
        if (!colour.matches("#[0-9A-Fa-f]{6}")) {
            throw new IllegalArgumentException("no colour: " + colour);
        }
    }

    /** A new code at the top of the tree. */
    public static Code named(String name, String colour) {
        return new Code(CodeId.random(), name, colour, Optional.empty(), "");
    }

    public Code renamed(String newName) {
        return new Code(id, newName, colour, parent, description);
    }

    public Code coloured(String newColour) {
        return new Code(id, name, newColour, parent, description);
    }

    public Code under(Optional<CodeId> newParent) {
        return new Code(id, name, colour, newParent, description);
    }

    public Code described(String newDescription) {
        return new Code(id, name, colour, parent, newDescription);
    }
}
