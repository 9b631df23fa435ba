package org.duibiao.annotation;

import java.util.Optional;

/** Names of changes that speak of a code when there is one, else of the words. */
final class Naming {

    private Naming() {}

    static ChangeName of(Annotation annotation, Codebook codes, String keyWithCode, String keyWithout) {
        String quote = ChangeName.shortened(annotation.anchor().passage().quote());
        Optional<String> code = annotation.code().flatMap(codes::code).map(Code::name);
        return code.map(name -> ChangeName.of(keyWithCode, name, quote)).orElse(ChangeName.of(keyWithout, quote));
    }
}
