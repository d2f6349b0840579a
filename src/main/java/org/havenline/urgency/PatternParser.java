package org.havenline.urgency;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one pattern of a sign into elements and gaps; the little language is described in docs/urgency-signs.md. */
final class PatternParser {

    /** A pattern with more optional parts than this would be written out into too many. */
    static final int MAX_VARIANTS = 64;

    /** One place of a pattern: the choices that may stand there, and how many units may lie before it. */
    record Element(List<String> choices, int gap, boolean optional, boolean anchor) {}

    /** A pattern: elements in order, or in any order. */
    record Parsed(List<Element> elements, boolean anyOrder) {}

    /** A pattern that cannot be read. */
    static final class BadPattern extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadPattern(String message) {
            super(message);
        }
    }

    private final boolean unspaced;

    PatternParser(boolean unspaced) {
        this.unspaced = unspaced;
    }

    Parsed parse(String pattern) {
        List<Element> elements = new ArrayList<>();
        boolean anyOrder = false;
        int gap = 0;
        for (String token : tokens(pattern)) {
            if (token.equals("&")) {
                anyOrder = true;
                continue;
            }
            if (token.startsWith("..")) {
                gap = gapOf(token);
                continue;
            }
            elements.add(element(token, gap));
            gap = 0;
        }
        if (elements.isEmpty()) {
            throw new BadPattern("the pattern is empty");
        }
        return new Parsed(elements, anyOrder);
    }

    /** Every way to leave out the optional elements. */
    static List<List<Element>> variants(List<Element> elements) {
        List<List<Element>> variants = new ArrayList<>(List.of(List.of()));
        for (Element element : elements) {
            List<List<Element>> next = new ArrayList<>();
            for (List<Element> before : variants) {
                List<Element> with = new ArrayList<>(before);
                with.add(element);
                next.add(with);
                if (element.optional()) {
                    next.add(before);
                }
            }
            if (next.size() > MAX_VARIANTS) {
                throw new BadPattern("too many parts may be missing");
            }
            variants = next;
        }
        return variants.stream().filter(v -> !v.isEmpty()).toList();
    }

    private int gapOf(String token) {
        return switch (token) {
            case ".." -> unspaced ? 10 : 3;
            case "..." -> unspaced ? 24 : 7;
            default -> number(token);
        };
    }

    private static int number(String token) {
        try {
            return Integer.parseInt(token.substring(2));
        } catch (NumberFormatException notOne) {
            throw new BadPattern("\"" + token + "\" is no gap");
        }
    }

    private static Element element(String token, int gap) {
        boolean optional = token.length() > 1 && token.endsWith("?");
        String body = optional ? token.substring(0, token.length() - 1) : token;
        boolean anchor = body.length() > 1 && body.endsWith("!");
        body = anchor ? body.substring(0, body.length() - 1) : body;
        return new Element(choices(body), gap, optional, anchor);
    }

    private static List<String> choices(String body) {
        if (!body.startsWith("(") || body.indexOf(')') != body.length() - 1) {
            return spelledOut(body);
        }
        List<String> choices = new ArrayList<>();
        for (String choice : body.substring(1, body.length() - 1).split("\\|")) {
            if (!choice.isBlank()) {
                choices.add(choice.strip());
            }
        }
        return choices;
    }

    /** Parts at spaces, except inside brackets. */
    private static List<String> tokens(String pattern) {
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        int depth = 0;
        for (char c : pattern.toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (Character.isWhitespace(c) && depth == 0) {
                flush(token, tokens);
            } else {
                token.append(c);
            }
        }
        flush(token, tokens);
        if (depth != 0) {
            throw new BadPattern("a bracket is not closed");
        }
        return tokens;
    }

    private static void flush(StringBuilder token, List<String> tokens) {
        if (!token.isEmpty()) {
            tokens.add(token.toString());
            token.setLength(0);
        }
    }

    /** The entries that an entry with brackets stands for: {@code my (son|wife)} is two. */
    static List<String> spelledOut(String entry) {
        int open = entry.indexOf('(');
        if (open < 0) {
            return List.of(entry);
        }
        int close = entry.indexOf(')', open);
        if (close < 0) {
            throw new BadPattern("a bracket is not closed");
        }
        boolean optional = close + 1 < entry.length() && entry.charAt(close + 1) == '?';
        String before = entry.substring(0, open);
        String after = entry.substring(close + (optional ? 2 : 1));
        List<String> all = new ArrayList<>();
        for (String choice : entry.substring(open + 1, close).split("\\|")) {
            all.addAll(spelledOut(before + choice.strip() + after));
        }
        if (optional) {
            all.addAll(spelledOut(before + after));
        }
        return all;
    }

    /** The slot that a choice names, or null if it is a word. */
    static @Nullable String slotNamed(String choice) {
        return choice.startsWith("{") && choice.endsWith("}") ? choice.substring(1, choice.length() - 1) : null;
    }
}
