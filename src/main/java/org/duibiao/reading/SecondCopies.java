package org.duibiao.reading;

/** Folds the second copy of a body that a page capture holds twice. */
final class SecondCopies {
    Source fold(Source source) {
        return source;
    }
}
