package org.havenline.dialog;

import java.util.List;
import java.util.SortedMap;
import org.havenline.language.Language;

/** What the dialog asks of the directory. Answers from memory; the same question gets the same answer. */
public interface ResourceAnswers {

    /** Knows no place and no resource: for checks, tests and terminals without a directory. */
    ResourceAnswers NONE = new ResourceAnswers() {
        @Override
        public PlaceAnswer place(String typed, Language language) {
            return new PlaceAnswer.Unknown();
        }

        @Override
        public List<String> lines(Query query) {
            return List.of();
        }
    };

    /** Reads a place as typed. */
    PlaceAnswer place(String typed, Language language);

    /** Entries for a need, best first, each a line fit for a text message (name, number, hours, date checked). */
    List<String> lines(Query query);

    /**
     * A look-up.
     *
     * @param place as a place answer gave it, empty when unknown or skipped
     * @param province two lower-case letters, empty when unknown
     * @param filters further wishes that the author wrote under {@code resources}
     */
    record Query(
            String need,
            int max,
            SortedMap<String, String> filters,
            String place,
            String province,
            Language language,
            Channel channel) {}

    /** What a typed place may mean. */
    sealed interface PlaceAnswer {

        /** One place. */
        record Certain(Place place) implements PlaceAnswer {}

        /** Several; the survivor chooses. */
        record Several(List<Place> places) implements PlaceAnswer {}

        /** None that we know. */
        record Unknown() implements PlaceAnswer {}
    }

    /**
     * A place.
     *
     * @param code what is kept ("M5V", "Toronto ON")
     * @param province two lower-case letters, empty when unknown
     * @param label what is shown
     */
    record Place(String code, String province, String label) {}
}
