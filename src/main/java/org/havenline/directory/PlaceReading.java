package org.havenline.directory;

import java.util.List;

/** What a typed place may mean. Nothing is ever guessed across a province: what is not certain is asked. */
public sealed interface PlaceReading {

    /** One place, as typed. */
    record Certain(Place place) implements PlaceReading {}

    /** One or a few, best first: the person says which, or no. */
    record Ask(List<Place> places) implements PlaceReading {

        public Ask {
            places = List.copyOf(places);
        }
    }

    /** None that we know. */
    record Unknown() implements PlaceReading {}
}
