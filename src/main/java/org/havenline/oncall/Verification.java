package org.havenline.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** How far we know that an address reaches its owner. An address is used only after its owner gave back a code. */
public sealed interface Verification {

    /** How long a code can be given back: long enough to find the phone, too short to be found by guessing. */
    Duration CODE_LIFETIME = Duration.ofMinutes(15);

    /** Codes have six digits. */
    int CODE_BOUND = 1_000_000;

    /** Nothing known yet. */
    record Unverified() implements Verification {}

    /** A code is out and can be given back until it expires. */
    record Pending(String code, Instant expires) implements Verification {
        @Override
        public String toString() {
            return "pending until " + expires;
        }
    }

    /** The owner gave the code back. */
    record Verified(Instant at) implements Verification {}

    /** The owner's carrier or the owner told us to stop; only a new code from that address opens it again. */
    record OptedOut(Instant at) implements Verification {}

    /** What became of a code given back. */
    enum Outcome {
        VERIFIED,
        WRONG,
        EXPIRED,
        NOT_ASKED
    }

    /** A fresh code. */
    static Pending issue(RandomGenerator random, Instant now) {
        return new Pending("%06d".formatted(random.nextInt(CODE_BOUND)), now.plus(CODE_LIFETIME));
    }

    /** Judges a code given back; the caller stores {@link Verified} when the outcome says so. */
    default Outcome judge(String code, Instant now) {
        if (!(this instanceof Pending pending)) {
            return Outcome.NOT_ASKED;
        }
        if (!now.isBefore(pending.expires())) {
            return Outcome.EXPIRED;
        }
        return pending.code().equals(code.strip()) ? Outcome.VERIFIED : Outcome.WRONG;
    }
}
