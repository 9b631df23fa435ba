package org.duibiao.ui.kit;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something that takes a while to make and is made when it is first asked for. FX thread only.
 *
 * @param <T> what is made
 */
public final class Later<T> implements Supplier<T> {
    private final Supplier<? extends T> make;
    private Optional<T> made = Optional.empty();

    /** @param make asked once */
    public Later(Supplier<? extends T> make) {
        this.make = make;
    }

    public boolean isMade() {
        return made.isPresent();
    }

    /** Does something with it if it has been made. */
    public void ifMade(Consumer<? super T> deed) {
        made.ifPresent(deed);
    }

    @Override
    public T get() {
        if (made.isEmpty()) {
            made = Optional.of(make.get());
        }
        return made.get();
    }
}
