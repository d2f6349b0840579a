package org.havenline.oncall;

/** The one answer of a rung at an instant. */
public sealed interface Post {

    /** The rung it answers for. */
    Rung rung();

    /** Somebody stands there and can be paged. */
    record Staffed(Rung rung, Responder responder, Shift shift) implements Post {}

    /** Nobody can be paged there. */
    record Empty(Rung rung, Why why) implements Post {}

    /** Why nobody can be paged. */
    enum Why {
        /** The rota names nobody. */
        GAP,
        /** The person on the rota switched to away. */
        AWAY,
        /** The person on the rota has no verified address. */
        UNREACHABLE
    }
}
