package org.havenline.text;

import java.util.BitSet;

/** The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1), without national shift tables. */
final class GsmAlphabet {

    private static final BitSet BASIC = setOf("\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_"
            + "abcdefghijklmnopqrstuvwxyz¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ");

    /** Written as ESC and a second septet, never to be cut apart. */
    private static final BitSet EXTENDED = setOf("\f[\\]^{|}~€");

    private GsmAlphabet() {}

    /** Septets of one character, 0 when the alphabet lacks it. */
    static int septets(char letter) {
        if (BASIC.get(letter)) {
            return 1;
        }
        return EXTENDED.get(letter) ? 2 : 0;
    }

    static boolean writes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (septets(text.charAt(i)) == 0) {
                return false;
            }
        }
        return true;
    }

    private static BitSet setOf(String letters) {
        BitSet set = new BitSet();
        letters.chars().forEach(set::set);
        return set;
    }
}
