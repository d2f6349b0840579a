package org.havenline.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A translation file (gettext PO, UTF-8) of one language. The file's name is its language's tag: {@code zh-Hans.po}.
 *
 * <p>Reading never throws for what a translator wrote: what cannot be read is told in {@link #findings()}, with line
 * and mend, and the entries before it are kept.
 *
 * @param notes comments at the head of the file
 */
public record PoFile(
        String name,
        List<String> notes,
        Map<String, String> header,
        List<PoEntry> entries,
        List<TranslationFinding> findings) {

    static final String SUFFIX = ".po";

    public PoFile {
        notes = List.copyOf(notes);
        header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /**
     * The file at this path.
     *
     * @throws IOException only when the file cannot be opened or read at all
     */
    public static PoFile read(Path file) throws IOException {
        return parse(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /** The file with these contents; {@code name} is what findings call it. */
    public static PoFile parse(String name, byte[] contents) {
        return new PoReader(name).read(contents);
    }

    /** A file without entries for a language we have no translation of yet. */
    public static PoFile empty(Language language) {
        return new PoFile(language + SUFFIX, List.of(), PoText.header(language), List.of(), List.of());
    }

    /**
     * The language, by the file's name.
     *
     * @throws IllegalArgumentException when the name is not a tag and {@code .po}
     */
    public Language language() {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return new Language(file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file);
    }

    PoFile with(List<PoEntry> others) {
        return new PoFile(name, notes, header, others, findings);
    }

    /** The file as text, as gettext writes it. References and comments come from the sources by context. */
    public String render(SourceTexts sources) {
        return PoText.render(this, sources.all());
    }
}
