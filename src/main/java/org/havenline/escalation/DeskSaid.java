package org.havenline.escalation;

import java.util.Optional;

/** What a responder's text means. */
sealed interface DeskSaid {

    /** {@code 1 K7}: the responder takes the case, or accepts one that is offered. */
    record Take(CaseCode code) implements DeskSaid {}

    /** {@code 2 K7}: gives it back to the others, or says no to an alert or an offer. */
    record GiveBack(CaseCode code) implements DeskSaid {}

    /** {@code 3 K7}: the case is over. */
    record Close(CaseCode code) implements DeskSaid {}

    /** {@code bot K7}: the dialog takes the conversation back. */
    record ToBot(CaseCode code) implements DeskSaid {}

    /** {@code to K7 bea she asks for a lawyer}: offers the case to a colleague. */
    record Offer(CaseCode code, String colleague, String note) implements DeskSaid {}

    /** {@code note K7 words}: for colleagues, never for the survivor. */
    record Note(CaseCode code, String text) implements DeskSaid {}

    /** {@code list}. */
    record ListOpen() implements DeskSaid {}

    /** {@code away}: no alerts until {@code here}. */
    record Away() implements DeskSaid {}

    /** {@code here}. */
    record Here() implements DeskSaid {}

    /** {@code ?}: what can be said. */
    record Commands() implements DeskSaid {}

    /** STOP and the like: the carrier blocks our texts from now on, whatever we do. */
    record CarrierStop() implements DeskSaid {}

    /** START: the carrier lets our texts through again. */
    record CarrierStart() implements DeskSaid {}

    /** A number alone: an answer to a question of ours, or a command for the only case it can mean. */
    record Number(int value) implements DeskSaid {}

    /** A code alone: from now on texts without a code are for this case. */
    record Point(CaseCode code) implements DeskSaid {}

    /** Words for a survivor. */
    record Words(Optional<CaseCode> code, String text) implements DeskSaid {
        /** Without the words. */
        @Override
        public String toString() {
            return "Words[" + code + "]";
        }
    }
}
