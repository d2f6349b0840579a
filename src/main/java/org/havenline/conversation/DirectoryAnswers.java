package org.havenline.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.havenline.dialog.ResourceAnswers;
import org.havenline.directory.AnswerLines;
import org.havenline.directory.Audience;
import org.havenline.directory.Directory;
import org.havenline.directory.Holidays;
import org.havenline.directory.Need;
import org.havenline.directory.PlaceReading;
import org.havenline.directory.Places;
import org.havenline.directory.Province;
import org.havenline.directory.Resource;
import org.havenline.directory.RetiredNumbers;
import org.havenline.directory.hsds.HsdsJson;
import org.havenline.language.Language;
import org.jspecify.annotations.Nullable;

/** What the dialog asks of the directory: places as typed, and lines fit for a text message. */
final class DirectoryAnswers implements ResourceAnswers {

    private static final String STARTER_PACK = "/content/resources/canada.json";

    private final Directory directory;
    private final Places places;
    private final AnswerLines lines = new AnswerLines(AnswerLines.Words.PLAIN);
    private final Clock clock;

    private DirectoryAnswers(Directory directory, Places places, Clock clock) {
        this.directory = directory;
        this.places = places;
        this.clock = clock;
    }

    /** The starter pack in the jar and whatever a deployment's folder has in {@code resources/*.json}. */
    static DirectoryAnswers of(@Nullable Path content, Clock clock) {
        List<Resource> resources = Stream.concat(shipped().stream(), own(content).stream()).toList();
        return new DirectoryAnswers(
                Directory.of(resources, RetiredNumbers.shipped(), Holidays.CANADA), Places.shipped(), clock);
    }

    @Override
    public PlaceAnswer place(String typed, Language language) {
        return switch (places.find(typed, language)) {
            case PlaceReading.Certain certain -> new PlaceAnswer.Certain(shown(certain.place()));
            case PlaceReading.Ask ask -> new PlaceAnswer.Several(
                    ask.places().stream().map(DirectoryAnswers::shown).toList());
            case PlaceReading.Unknown unknown -> new PlaceAnswer.Unknown();
        };
    }

    @Override
    public List<String> lines(Query query) {
        Optional<Need> need = Need.named(query.need());
        if (need.isEmpty()) {
            return List.of();
        }
        Optional<Audience> who =
                Optional.ofNullable(query.filters().get("for")).flatMap(Audience::named);
        return lines.of(
                directory.search(
                        new org.havenline.directory.Query(
                                need, placeOf(query), query.language(), who, Set.of(), query.max()),
                        clock.instant()),
                query.language());
    }

    private Optional<org.havenline.directory.Place> placeOf(Query query) {
        String known = query.place().isEmpty() ? query.province() : query.place();
        return known.isEmpty() || !(places.find(known, query.language()) instanceof PlaceReading.Certain certain)
                ? Optional.empty()
                : Optional.of(certain.place());
    }

    private static Place shown(org.havenline.directory.Place place) {
        Province province = place.province();
        return new Place(place.code(), province.name().toLowerCase(Locale.ROOT), place.label());
    }

    private static List<Resource> shipped() {
        try (InputStream file = DirectoryAnswers.class.getResourceAsStream(STARTER_PACK)) {
            return file == null ? List.of() : HsdsJson.read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("reading " + STARTER_PACK, broken);
        }
    }

    private static List<Resource> own(@Nullable Path content) {
        Path folder = content == null ? null : content.resolve("resources");
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Resource> resources = new java.util.ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
                resources.addAll(HsdsJson.read(file));
            }
            return resources;
        } catch (IOException broken) {
            throw new UncheckedIOException("reading " + folder, broken);
        }
    }
}
