package org.havenline.language;

import java.util.Collection;
import java.util.Optional;

/** The translations of all languages. */
@FunctionalInterface
public interface Catalogue {

    /**
     * The translation of one text.
     *
     * @param context where the text stands, such as {@code work/pay.say}
     * @param source the authors' wording today; when the file still has an older one the translation is stale
     * @return empty when there is no file for the language, no entry, or nothing written in it
     */
    Optional<Translation> find(Language language, String context, String source);

    /** No translations: everything is said in the base language. */
    static Catalogue none() {
        return (language, context, source) -> Optional.empty();
    }

    /**
     * What these files hold; of two files for one language the later one is laid over the earlier. A language in Latin letters that has no file of its own (romanised Hindi) is given the
     * translation in its usual script.
     */
    static Catalogue of(Collection<PoFile> files) {
        return new CatalogueFiles(files);
    }
}
