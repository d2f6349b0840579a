package org.havenline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.havenline.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private static final Places PLACES = Places.shipped();

    @ParameterizedTest
    @CsvSource({
        "près de Laval, Laval QC",
        "tronto, Toronto ON",
        "st johns nfld, St. John's NL",
        "X0A, X0A",
        "M5v2t6, M5V",
        "i am in vancouver, Vancouver BC",
        "我在多伦多, Toronto ON",
        "في مونتريال, Montréal QC",
        "я в калгари, Calgary AB",
        "near hamilton ontario, Hamilton ON",
        "terre-neuve, NL",
        "sherbrooke quebec, Sherbrooke QC"
    })
    void readsWhatPeopleType(String typed, String code) {
        assertThat(best(PLACES.find(typed, Language.UNDETERMINED))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cochrane", "cornwall", "tronto", "brampten", "saint john", "quebec", "MSV 2T6"})
    void asksWhatIsNotCertain(String typed) {
        assertThat(PLACES.find(typed, Language.UNDETERMINED)).isInstanceOf(PlaceReading.Ask.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "no", "i dont know where i am", "dont want to say", "D1A 1A1", "😭", "skip", "help me please"})
    void knowsWhenNoPlaceIsNamed(String typed) {
        assertThat(PLACES.find(typed, Language.UNDETERMINED)).isInstanceOf(PlaceReading.Unknown.class);
    }

    @Test
    void keepsOnlyThreeCharactersOfAPostalCode() {
        assertThat(PLACES.find("my code is K1A 0B1", Language.UNDETERMINED).toString())
                .contains("K1A")
                .doesNotContain("0B1");
    }

    @Test
    void readsTheLabelledMessages() throws IOException {
        Path file = Path.of("../shared/data/geo/sms-location-queries.tsv");
        Path here = Files.exists(file) ? file : Path.of("../../shared/data/geo/sms-location-queries.tsv");
        assumeTrue(Files.exists(here), "the labelled messages are not beside the checkout");

        List<PlaceMeasure.Row> rows = new PlaceMeasure(PLACES).rows(Files.readAllLines(here));

        assertThat(rows).as("wrong province unasked").noneMatch(PlaceMeasure.Row::wrongUnasked);
        List<PlaceMeasure.Row> wrong = rows.stream().filter(row -> !row.right()).toList();
        assertThat(wrong).as("%s", wrong).hasSizeLessThanOrEqualTo(2);
    }

    private static String best(PlaceReading reading) {
        return switch (reading) {
            case PlaceReading.Certain(Place place) -> place.code();
            case PlaceReading.Ask(List<Place> places) -> places.getFirst().code();
            case PlaceReading.Unknown() -> "-";
        };
    }
}
