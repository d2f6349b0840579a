package org.havenline.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.havenline.language.Language;

/** Measures the reading of places on rows of text, expected kind (FSA, PLACE, PROV, AMBIG, NONE), value, provinces. */
public final class PlaceMeasure {

    /** One row: whether it is right, and whether a wrong province was taken without asking. */
    public record Row(String text, boolean right, boolean wrongUnasked, String answer) {}

    private final Places places;

    public PlaceMeasure(Places places) {
        this.places = places;
    }

    /** Reads all rows; the first line is a heading. */
    public List<Row> rows(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 1) {
                rows.add(row(cells));
            }
        }
        return rows;
    }

    private Row row(String[] cells) {
        PlaceReading reading = places.find(cells[0], Language.UNDETERMINED);
        String value = cells.length > 2 ? cells[2] : "";
        Set<String> provinces = Set.copyOf(List.of((cells.length > 3 ? cells[3] : "").split(",", -1)));
        return switch (reading) {
            case PlaceReading.Certain(Place place) -> {
                boolean right = isRight(place, cells[1], value);
                yield new Row(cells[0], right, !right && !provinces.contains(place.province().name()), place.label());
            }
            case PlaceReading.Ask(List<Place> options) -> {
                boolean right = cells[1].equals("AMBIG")
                        ? options.stream().anyMatch(one -> provinces.contains(one.province().name()))
                                && (options.size() > 1 || provinces.size() == 1)
                        : isRight(options.getFirst(), cells[1], value);
                yield new Row(cells[0], right, false, "? " + options.stream().map(Place::label).toList());
            }
            case PlaceReading.Unknown() -> new Row(cells[0], cells[1].equals("NONE"), false, "-");
        };
    }

    private static boolean isRight(Place place, String kind, String value) {
        return switch (kind) {
            case "FSA" -> place.kind() == Place.Kind.FSA && place.code().equals(value);
            case "PROV" -> place.kind() == Place.Kind.PROVINCE && place.province().name().equals(value);
            case "PLACE" -> place.kind() == Place.Kind.TOWN
                    && Gazetteer.key(place.name()).equals(Gazetteer.key(value));
            default -> false;
        };
    }
}
