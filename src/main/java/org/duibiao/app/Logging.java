package org.duibiao.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;

/**
 * What is logged: nothing, as the program speaks for itself, one line a problem. What developers read is switched on with
 * {@code java -Dduibiao.log=DEBUG -jar duibiao.jar …} and goes to the error stream. Logback finds it by its service file;
 * written in XML the same takes a tenth of a start.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String LEVEL = "duibiao.log";
    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level [%thread] %logger{30}: %msg%n";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Level level = Level.toLevel(System.getProperty(LEVEL), Level.OFF);
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(level);
        if (level != Level.OFF) {
            context.getLogger("org.flywaydb").setLevel(Level.WARN);
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(errorStream(context));
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> errorStream(LoggerContext context) {
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setCharset(StandardCharsets.UTF_8);
        lines.setPattern(PATTERN);
        lines.start();
        ConsoleAppender<ILoggingEvent> errors = new ConsoleAppender<>();
        errors.setContext(context);
        errors.setTarget("System.err");
        errors.setEncoder(lines);
        errors.start();
        return errors;
    }
}
