package org.havenline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havenline.directory.AnswerLines;
import org.havenline.directory.Audience;
import org.havenline.directory.Directory;
import org.havenline.directory.Found;
import org.havenline.directory.Holidays;
import org.havenline.directory.Need;
import org.havenline.directory.Place;
import org.havenline.directory.PlaceReading;
import org.havenline.directory.Places;
import org.havenline.directory.PoliceTag;
import org.havenline.directory.Query;
import org.havenline.directory.RetiredNumbers;
import org.havenline.language.Language;
import org.junit.jupiter.api.Test;

class DirectoryTest {

    private static final Instant NOON = Instant.parse("2026-12-02T17:00:00Z");
    private static final Language ENGLISH = new Language("en");
    private static final Places PLACES = Places.shipped();

    private final Directory directory;

    DirectoryTest() throws IOException {
        directory = Directory.of(
                HsdsJson.read(Path.of("resources/canada.json")), RetiredNumbers.shipped(), Holidays.CANADA);
    }

    @Test
    void putsTheTownBeforeTheProvinceAndTheProvinceBeforeTheCountry() {
        List<String> ids = ids(Query.of(Need.LEGAL_HELP, place("toronto"), ENGLISH, 8), NOON);

        assertThat(ids.indexOf("on-schlifer")).isLessThan(ids.indexOf("on-legalaid"));
        assertThat(ids.indexOf("on-legalaid")).isLessThan(ids.indexOf("ca-211"));
        assertThat(ids).doesNotContain("ab-legalaid", "qc-rebatir");
    }

    @Test
    void isNeverEmptyAndKeepsThePoliceOutWhenAsked() {
        for (Need need : Need.values()) {
            for (String where : List.of("toronto", "iqaluit", "st johns nfld", "X0A", "yukon")) {
                Query query = new Query(
                        Optional.of(need), place(where), ENGLISH, Optional.empty(), Set.of(Query.Wish.NO_POLICE), 3);
                assertThat(directory.search(query, NOON))
                        .as(need + " " + where)
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(3)
                        .allMatch(one -> one.resource().police() == PoliceTag.NONE);
            }
        }
    }

    @Test
    void leavesOutWhatIsForOthersOnly() {
        Query men = new Query(
                Optional.of(Need.CRISIS_LINE), place("toronto"), ENGLISH, Optional.of(Audience.MEN), Set.of(), 20);

        assertThat(ids(men, NOON)).contains("on-maleline").doesNotContain("on-awhl", "on-femaide");
    }

    @Test
    void whatIsOverdueShowsItsLinkOrNothing() {
        List<Found> late = directory.search(
                Query.of(Need.CRISIS_LINE, place("toronto"), ENGLISH, 20), Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(late).isNotEmpty().allSatisfy(one -> {
            assertThat(one.overdue()).isTrue();
            assertThat(one.resource().contact().phones()).isEmpty();
            assertThat(one.resource().contact().url()).isNotEmpty();
        });
    }

    @Test
    void answersInShortLinesWithoutTellingLinks() {
        List<Found> found = directory.search(Query.of(Need.CRISIS_LINE, place("calgary"), ENGLISH, 9), NOON);

        List<String> lines = new AnswerLines(AnswerLines.Words.PLAIN).of(found, ENGLISH);

        assertThat(lines).hasSize(3).noneMatch(line -> line.contains("http") || line.contains("traffick" + "inghotline"));
        assertThat(lines.getFirst()).isEqualTo("Family Violence Info Line: 310-1818, SMS 310-1818, 24/7");
    }

    private List<String> ids(Query query, Instant moment) {
        return directory.search(query, moment).stream()
                .map(one -> one.resource().id())
                .toList();
    }

    private static Optional<Place> place(String typed) {
        return switch (PLACES.find(typed, ENGLISH)) {
            case PlaceReading.Certain(Place place) -> Optional.of(place);
            case PlaceReading.Ask(List<Place> places) -> Optional.of(places.getFirst());
            case PlaceReading.Unknown() -> Optional.empty();
        };
    }
}
