package org.havenline.urgency;

import java.util.List;

/** Other ways to read what was typed: stretched, spaced, leet, mixed-up letters, wrong keyboard. */
final class Respelling {

    private final SignSet signs;

    Respelling(SignSet signs) {
        this.signs = signs;
    }

    List<TextView> of(String text, TextView view) {
        return List.of();
    }
}
