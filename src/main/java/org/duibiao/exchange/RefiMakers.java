package org.duibiao.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who made what in a project, and when. */
final class RefiMakers {

    private static final int LONGEST_NAME = 500;

    private final XmlElement root;
    private final Instant now;
    private final Map<UUID, String> users = new HashMap<>();

    /** @param now stands for the time of what the project gives none for */
    RefiMakers(XmlElement root, Instant now) {
        this.root = root;
        this.now = now;
        root.all("Users")
                .flatMap(list -> list.all("User"))
                .forEach(user -> Guids.of(user)
                        .ifPresent(id -> users.put(
                                id,
                                user.attribute("name")
                                        .or(() -> user.attribute("id"))
                                        .orElse(id.toString()))));
    }

    /** The name of whoever made or changed an element, else the one around it, else the project; empty if nobody is named. */
    String author(XmlElement element, XmlElement around) {
        String name = Stream.of(
                        element.attribute("creatingUser"),
                        element.attribute("modifyingUser"),
                        around.attribute("creatingUser"),
                        around.attribute("modifyingUser"),
                        root.attribute("creatingUserGUID"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(written -> users.getOrDefault(Guids.read(written), ""))
                .orElse("");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** When an element was made or changed, else the one around it, else the project; to the millisecond. */
    Instant made(XmlElement element, XmlElement around) {
        return Stream.of(
                        element.attribute("creationDateTime"),
                        element.attribute("modifiedDateTime"),
                        around.attribute("creationDateTime"),
                        around.attribute("modifiedDateTime"),
                        root.attribute("creationDateTime"))
                .flatMap(Optional::stream)
                .flatMap(written -> WrittenTime.read(written).stream())
                .findFirst()
                .orElse(now)
                .truncatedTo(ChronoUnit.MILLIS);
    }
}
