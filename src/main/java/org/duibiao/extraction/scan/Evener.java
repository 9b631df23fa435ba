package org.duibiao.extraction.scan;

import com.hankcs.hanlp.HanLP;
import org.duibiao.text.PlainForms;
import org.duibiao.text.Span;

/** Makes {@link EvenText}. Holds one table of characters; thread-safe. */
public final class Evener {
    private final char[] even = new char[Character.MAX_VALUE + 1];

    /** Fills the table; takes a moment, so make one and keep it. */
    public Evener() {
        for (int c = 0; c < even.length; c++) {
            even[c] = (char) c;
        }
        simplify();
        for (int c = 0xFF01; c <= 0xFF5E; c++) {
            even[c] = (char) (c - 0xFEE0);
        }
        same("%", "﹪");
        same("-", "—–─－﹣−―‐‑‒");
        same("~", "～∼〜");
        same(":", "：∶﹕︰");
        same(",", "﹐");
        same("(", "〔﹙");
        same(")", "〕﹚");
        same(".", "．");
        same("、", "﹑､");
        same("“", "\"「『〝＂");
        same("”", "」』〞");
        same("〇", "○");
    }

    private void same(String as, String characters) {
        for (int i = 0; i < characters.length(); i++) {
            even[characters.charAt(i)] = as.charAt(0);
        }
    }

    // Character by character: a table of whole words would change lengths. 乾, 著 and the like keep their own sense here.
    private void simplify() {
        StringBuilder all = new StringBuilder();
        for (char c = '\u4e00'; c <= '\u9fa5'; c++) {
            all.append(c);
        }
        for (int i = 0; i < all.length(); i++) {
            String simple = HanLP.convertToSimplifiedChinese(all.substring(i, i + 1));
            if (simple.length() == 1) {
                even[all.charAt(i)] = simple.charAt(0);
            }
        }
    }

    /** The even form of one stretch of a report's text. */
    public EvenText even(String text, Span stretch) {
        char[] characters = new char[stretch.length()];
        int[] origins = new int[stretch.length()];
        int length = 0;
        for (int i = stretch.start(); i < stretch.end(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u3000' || c == '\u00a0' || c == '\u200b' || c == '\ufeff' || c == '*') {
                continue;
            }
            characters[length] = even[PlainForms.of(c)];
            origins[length] = i;
            length++;
        }
        return new EvenText(characters, origins, length);
    }
}
