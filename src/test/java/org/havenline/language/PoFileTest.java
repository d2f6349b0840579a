package org.havenline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.havenline.language.SourceTexts.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoFileTest {

    private static final String HEADER =
            "# Drafted by machine.\n# Two lines.\nmsgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"X-Reviewer: A. Example\\n\"\n\n";

    private static final SourceTexts NONE = List::of;

    @Test
    void readsAllThatAFileCanHold() {
        PoFile file = parse("""
                # by hand
                #. for the translator
                #: dialogs/trees/work.yaml:3
                #, fuzzy, icu-message-format
                #| msgid "old "
                #| "words"
                msgctxt "work/pay.say"
                msgid ""
                "You must be paid.\\n"
                "Say \\"no\\" \\\\ \\t."
                msgstr "On doit vous payer."

                #~ msgctxt "work/gone.say"
                #~ msgid "Gone."
                #~ msgstr "Parti."
                """);

        assertThat(file.findings()).isEmpty();
        assertThat(file.notes()).containsExactly("Drafted by machine.", "Two lines.");
        assertThat(file.header()).containsEntry("X-Reviewer", "A. Example");
        assertThat(file.entries())
                .containsExactly(
                        new PoEntry(
                                "work/pay.say",
                                "You must be paid.\nSay \"no\" \\ \t.",
                                "On doit vous payer.",
                                true,
                                false,
                                "old words",
                                List.of("by hand"),
                                "fr.po",
                                15),
                        new PoEntry("work/gone.say", "Gone.", "Parti.", false, true, "", List.of(), "fr.po", 21));
    }

    @Test
    void acceptsAByteOrderMarkAndWindowsLines() {
        byte[] contents = ("\uFEFF" + HEADER + "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);

        PoFile file = PoFile.parse("fr.po", contents);

        assertThat(file.findings()).isEmpty();
        assertThat(file.entries()).extracting(PoEntry::text).containsExactly("c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    msgid "a~msgstr "b"~                        | po-syntax    | 8
                    msgid "a"~                                  | po-syntax    | 8
                    hello~msgid "a"~msgstr "b"~                 | po-syntax    | 8
                    <<<<<<< HEAD~msgid "a"~msgstr "b"~          | po-syntax    | 8
                    msgid "a"~msgstr "\\q"~                      | po-syntax    | 9
                    msgid "a"~msgstr "b "c" d"~                 | po-quote     | 9
                    msgid "a"~msgid_plural "b"~msgstr[0] "c"~   | po-plural    | 8
                    msgid "a"~msgstr "b"~~msgid "a"~msgstr "c"~ | po-duplicate | 11
                    """)
    void tellsWhatIsBrokenAndWhere(String body, String code, int line) {
        PoFile file = parse(body.replace('~', '\n'));

        assertThat(file.findings()).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.file()).isEqualTo("fr.po");
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.mend()).isNotBlank();
        });
    }

    @Test
    void refusesAnotherEncoding() {
        PoFile file =
                PoFile.parse("fr.po", (HEADER + "msgid \"a\"\nmsgstr \"é\"\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(file.findings()).extracting(TranslationFinding::code).containsExactly("po-encoding");
    }

    @Test
    void readsBackWhatItWrites() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {
            "a", "é", " ", "\n", "\"", "\\", "\t", "ساعدني", "帮助", "{n}", "'", "word ", "#", "%s", "😭", "\u200C"
        };
        for (int round = 0; round < 300; round++) {
            PoEntry entry = new PoEntry(
                    "t/n" + round + ".say",
                    "x" + text(random, pieces),
                    "y" + text(random, pieces),
                    random.nextBoolean(),
                    false,
                    random.nextBoolean() ? "p" + text(random, pieces) : "",
                    List.of(),
                    "fr.po",
                    0);
            PoFile file = new PoFile(
                    "fr.po", List.of(), PoFile.empty(new Language("fr")).header(), List.of(entry), List.of());

            PoFile again = PoFile.parse("fr.po", file.render(NONE).getBytes(StandardCharsets.UTF_8));

            assertThat(again.findings()).as("seed %d", seed).isEmpty();
            assertThat(again.entries())
                    .as("seed %d", seed)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                    .containsExactly(entry);
        }
    }

    @Test
    void arbitraryBytesNeverThrow() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {
            "msgid ", "msgstr ", "msgctxt ", "\"", "a", "\n", "#", "~", "| ", ",", " fuzzy", "\\", "[0]", ":", "é"
        };
        for (int round = 0; round < 3000; round++) {
            String body = text(random, pieces);
            assertThat(parse(body)).as("seed %d: %s", seed, body).isNotNull();
        }
    }

    private static String text(Random random, String[] pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    @Test
    void writesReferencesAndCommentsOfTheSources() {
        PoEntry entry = new PoEntry("a/b.say", "x", "y", false, false, "", List.of("kept"), "fr.po", 0);
        SourceTexts sources = () -> List.of(new SourceText("a/b.say", "x", "first\nsecond", "dialogs/trees/a.yaml", 7));

        String text = new PoFile(
                        "fr.po", List.of(), PoFile.empty(new Language("fr")).header(), List.of(entry), List.of())
                .render(sources);

        assertThat(text).contains("# kept\n#. first\n#. second\n#: dialogs/trees/a.yaml:7\nmsgctxt \"a/b.say\"\n");
    }

    private static PoFile parse(String body) {
        return PoFile.parse("fr.po", (HEADER + body).getBytes(StandardCharsets.UTF_8));
    }
}
