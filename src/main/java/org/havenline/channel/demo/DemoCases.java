package org.havenline.channel.demo;

import java.util.List;

/** What the demo page shows of the cases beside the phones: state and codes, never texts or numbers. */
public interface DemoCases {

    /** The newest cases first; the page shows a handful. */
    List<DemoCase> newest();

    /**
     * One case.
     *
     * @param code what a responder types to claim it, for example K7
     * @param level emergency, high, elevated or none
     * @param state one word: open, claimed, closed
     * @param language language name in English
     * @param history what happened, oldest first, one plain sentence each ("Alert sent to R. on call")
     */
    record DemoCase(String code, String level, String state, String language, List<String> history) {

        public DemoCase {
            history = List.copyOf(history);
        }
    }
}
