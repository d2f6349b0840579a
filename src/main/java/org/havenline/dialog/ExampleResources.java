package org.havenline.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.havenline.language.Language;
import org.havenline.text.Folded;

/**
 * A directory of examples for the authors' tests and the terminal: it knows a few big towns and has one invented entry
 * for each wish, so that stories do not change when the real directory does. Never live.
 */
public final class ExampleResources implements ResourceAnswers {

    private static final Map<String, String> PROVINCE_BY_TOWN = new TreeMap<>(Map.of(
            "toronto", "on",
            "ottawa", "on",
            "montreal", "qc",
            "quebec", "qc",
            "vancouver", "bc",
            "calgary", "ab",
            "winnipeg", "mb",
            "halifax", "ns"));

    @Override
    public PlaceAnswer place(String typed, Language language) {
        String town = Folded.of(typed.strip()).value();
        return Optional.ofNullable(PROVINCE_BY_TOWN.get(town))
                .<PlaceAnswer>map(
                        province -> new PlaceAnswer.Certain(new Place(typed.strip(), province, typed.strip())))
                .orElse(new PlaceAnswer.Unknown());
    }

    @Override
    public List<String> lines(Query query) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= query.max(); i++) {
            lines.add("Example " + i + " (" + query.need() + ") 555-01" + (10 + i));
        }
        return lines;
    }
}
