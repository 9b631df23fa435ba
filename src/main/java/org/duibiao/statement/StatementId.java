package org.duibiao.statement;

/**
 * A statement of the open library.
 *
 * @param value the key the library gave it
 */
public record StatementId(long value) {}
