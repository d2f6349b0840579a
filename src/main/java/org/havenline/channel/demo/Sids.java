package org.havenline.channel.demo;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Draws identifiers of Twilio's shape: two letters and 32 hexadecimal digits. */
final class Sids {

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    String message() {
        return "SM" + hex();
    }

    String account() {
        return "AC" + hex();
    }

    /** 32 hexadecimal digits, as Twilio's auth tokens are. */
    String hex() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
