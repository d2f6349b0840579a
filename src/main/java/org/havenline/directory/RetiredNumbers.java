package org.havenline.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Numbers that no longer answer, or answer somebody else. They are still printed on many lists; none is ever shown.
 *
 * <p>The shipped list is {@code retired-numbers.txt}; a line is a number, then {@code #} and why.
 */
public final class RetiredNumbers {

    private final Set<String> digits;

    private RetiredNumbers(Set<String> digits) {
        this.digits = digits;
    }

    /** The shipped list. */
    public static RetiredNumbers shipped() {
        InputStream in = Objects.requireNonNull(RetiredNumbers.class.getResourceAsStream("retired-numbers.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new RetiredNumbers(lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(Phone::digits)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading retired-numbers.txt", e);
        }
    }

    /** Whether this number, however printed, is retired. */
    public boolean contains(Phone phone) {
        return digits.contains(phone.digits());
    }

    /** Whether a text names a retired number, however spaced. */
    public boolean appearIn(String text) {
        String plain = text.replaceAll("[^0-9]+", " ").replace(" ", "");
        return digits.stream().filter(number -> number.length() >= 10).anyMatch(plain::contains);
    }

    /** The resource without its retired numbers. */
    public Resource cleared(Resource resource) {
        if (resource.contact().phones().stream().noneMatch(this::contains)) {
            return resource;
        }
        return resource.withPhones(resource.contact().phones().stream()
                .filter(phone -> !contains(phone))
                .toList());
    }
}
