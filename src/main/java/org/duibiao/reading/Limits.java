package org.duibiao.reading;

/**
 * How much one file may ask of the machine.
 *
 * @param fileBytes largest file read
 * @param textUnits longest text taken out of one file, in UTF-16 units
 * @param entries most files taken out of one archive
 */
public record Limits(long fileBytes, int textUnits, int entries) {
    /** 64 MB of file, 32 million characters of text, 10,000 files in an archive. */
    public static final Limits USUAL = new Limits(64L << 20, 32 << 20, 10_000);
}
