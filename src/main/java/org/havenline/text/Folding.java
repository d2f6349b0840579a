package org.havenline.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/** One pass over a text that builds its folded form: cuts it where normalising allows and folds piece by piece. */
final class Folding {

    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    private final String text;
    private final StringBuilder folded;
    private int[] starts;
    private int[] ends;

    Folding(String text) {
        this.text = text;
        this.folded = new StringBuilder(text.length());
        this.starts = new int[text.length() + 4];
        this.ends = new int[text.length() + 4];
    }

    void run() {
        for (int start = 0; start < text.length(); ) {
            int end = pieceEnd(start);
            char letter = text.charAt(start);
            if (end - start == 1 && letter < 0x80) {
                emitAscii(letter, start);
            } else {
                emitPiece(start, end);
            }
            start = end;
        }
    }

    String value() {
        return folded.toString();
    }

    int[] starts() {
        return Arrays.copyOf(starts, folded.length());
    }

    int[] ends() {
        return Arrays.copyOf(ends, folded.length());
    }

    /** A piece is a character with all that follows and may melt into it. */
    private int pieceEnd(int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length()) {
            char next = text.charAt(end);
            int point = next < 0x80 ? next : text.codePointAt(end);
            if (next < 0x80 || NFKC_CASEFOLD.hasBoundaryBefore(point)) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private void emitAscii(char letter, int start) {
        if (letter >= 'A' && letter <= 'Z') {
            emit((char) (letter + ('a' - 'A')), start, start + 1);
        } else if (letter == '`') {
            emit('\'', start, start + 1);
        } else if (letter > ' ' && letter < 0x7F) {
            emit(letter, start, start + 1);
        } else if (Character.isWhitespace(letter)) {
            emit(' ', start, start + 1);
        }
    }

    private void emitPiece(int start, int end) {
        String piece = bounded(start, end);
        String normal = NFKC_CASEFOLD.normalize(piece);
        normal.codePoints().forEach(point -> emitPoint(point, start, end));
    }

    /** The piece without lone surrogates and tower marks, typographic signs already plain (NFKC would split some). */
    private String bounded(int start, int end) {
        StringBuilder piece = new StringBuilder();
        int marks = 0;
        for (int i = start; i < end; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            marks = UCharacter.getCombiningClass(point) == 0 ? 0 : marks + 1;
            if (Character.getType(point) != Character.SURROGATE && marks <= SafeText.MAX_MARKS_PER_LETTER) {
                piece.appendCodePoint(LetterFolds.sign(point));
            }
        }
        return piece.toString();
    }

    private void emitPoint(int point, int start, int end) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            emit(' ', start, end);
            return;
        }
        String letters = LetterFolds.letter(point);
        for (int i = 0; i < letters.length(); i++) {
            emit(letters.charAt(i), start, end);
        }
    }

    private void emit(char letter, int start, int end) {
        int index = folded.length();
        if (index == starts.length) {
            starts = Arrays.copyOf(starts, index * 2);
            ends = Arrays.copyOf(ends, index * 2);
        }
        starts[index] = start;
        ends[index] = end;
        folded.append(letter);
    }
}
