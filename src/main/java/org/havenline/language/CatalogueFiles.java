package org.havenline.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue read from PO files; immutable, so a reload replaces it whole. */
final class CatalogueFiles implements Catalogue {

    private final Map<Language, Map<String, List<PoEntry>>> entries = new HashMap<>();

    CatalogueFiles(Collection<PoFile> files) {
        for (PoFile file : files) {
            Map<String, List<PoEntry>> known = entries.computeIfAbsent(file.language(), ignored -> new HashMap<>());
            file.entries().stream()
                    .filter(entry -> entry.isTranslated() && !entry.obsolete())
                    .collect(Collectors.groupingBy(PoEntry::context))
                    .forEach((context, written) -> known.merge(context, written, CatalogueFiles::laidOver));
        }
    }

    @Override
    public Optional<Translation> find(Language language, String context, String source) {
        Map<String, List<PoEntry>> known = entries.get(language);
        if (known == null) {
            known = entries.getOrDefault(language.inOwnScript(), Map.of());
        }
        List<PoEntry> candidates = known.getOrDefault(context, List.of());
        return candidates.stream()
                .filter(entry -> entry.source().equals(source))
                .findFirst()
                .map(entry -> new Translation(entry.text(), entry.state()))
                .or(() -> candidates.stream()
                        .findFirst()
                        .map(entry -> new Translation(entry.text(), Translation.State.STALE)));
    }

    /** The later file's words first: a deployment's own replace the shipped ones where it has any. */
    private static List<PoEntry> laidOver(List<PoEntry> shipped, List<PoEntry> own) {
        return Stream.concat(own.stream(), shipped.stream()).toList();
    }
}
