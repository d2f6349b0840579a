package org.havenline.privacy;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes ids that say nothing: 128 random bits as 32 hexadecimal digits. */
public class RandomIds {

    private static final int BYTES = 16;
    private final SecureRandom random = new SecureRandom();

    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
