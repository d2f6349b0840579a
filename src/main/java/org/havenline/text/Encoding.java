package org.havenline.text;

/**
 * The two ways a phone network writes a text: seven-bit letters, or sixteen-bit units as soon as one character needs
 * them.
 *
 * <p>Limits: 3GPP TS 23.038; a message of several segments gives six bytes of each to the header that joins them.
 */
public enum Encoding {
    GSM_7("GSM-7", 160, 153),
    UCS_2("UCS-2", 70, 67);

    private final String label;
    private final int alone;
    private final int joined;

    Encoding(String label, int alone, int joined) {
        this.label = label;
        this.alone = alone;
        this.joined = joined;
    }

    /** The name used by Twilio and by the {@code segments} command. */
    public String label() {
        return label;
    }

    /** Units that fit when the message is one segment. */
    public int unitsAlone() {
        return alone;
    }

    /** Units that fit in each of several segments. */
    public int unitsJoined() {
        return joined;
    }
}
