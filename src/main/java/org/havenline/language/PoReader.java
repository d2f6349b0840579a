package org.havenline.language;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedorahosted.tennera.jgettext.Message;
import org.fedorahosted.tennera.jgettext.catalog.parse.MessageStreamParser;
import org.fedorahosted.tennera.jgettext.catalog.parse.ParseException;
import org.jspecify.annotations.Nullable;

/** Reads a translation file by jgettext and adds what that leaves out: lines of entries and readable complaints. */
final class PoReader {

    /** jgettext ends its complaints so; -1 and 0 mean that it does not know. */
    private static final Pattern TOLD_LINE = Pattern.compile("\\[line=(-?\\d+)]");

    private static final Pattern MSGID = Pattern.compile("(?:#~\\s*)?msgid\\s+\".*");

    /** A quoted piece whose inner quotes are escaped. jgettext takes others, gettext's own tools do not. */
    private static final Pattern QUOTED =
            Pattern.compile("(?:#[~|]+\\s*)?(?:msg[a-z_]+(?:\\[\\d+])?)?\\s*\"(?:[^\"\\\\]|\\\\.)*+\"\\s*");

    private final String file;
    private final List<TranslationFinding> findings = new ArrayList<>();
    private final List<PoEntry> entries = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> header = new LinkedHashMap<>();
    private List<Integer> lines = List.of();

    PoReader(String file) {
        this.file = file;
    }

    PoFile read(byte[] contents) {
        String text = withoutMark(decode(contents));
        lines = linesOfEntries(text);
        findUnescapedQuotes(text);
        if (!text.isBlank()) {
            parse(text);
        }
        findDuplicates();
        return new PoFile(file, notes, header, entries, findings);
    }

    private String decode(byte[] contents) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(contents))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            complain("po-encoding", 0, "The file is not written in UTF-8.", "Save it again with the encoding UTF-8.");
            return "";
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<Integer> linesOfEntries(String text) {
        List<Integer> found = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (MSGID.matcher(line.strip()).matches()) {
                found.add(number);
            }
        }
        return found;
    }

    private void findUnescapedQuotes(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            boolean comment = line.startsWith("#") && !line.startsWith("#~") && !line.startsWith("#|");
            if (!comment && line.endsWith("\"") && !QUOTED.matcher(line).matches()) {
                complain("po-quote", number, "A quote inside the text is not escaped.", "Write \\\" instead of \".");
            }
        }
    }

    private void parse(String text) {
        int read = 0;
        try {
            MessageStreamParser parser = new MessageStreamParser(new StringReader(text));
            while (parser.hasNext()) {
                add(parser.next(), read < lines.size() ? lines.get(read) : 0);
                read++;
            }
        } catch (ParseException broken) {
            complainOf(String.valueOf(broken.getMessage()), read);
        } catch (IndexOutOfBoundsException | NullPointerException unforeseen) {
            // jgettext stumbles so over a sign that breaks off ("#|" or "msgid" and nothing more)
            complainOf("a line breaks off", read);
        }
    }

    private void complainOf(String said, int read) {
        Matcher told = TOLD_LINE.matcher(said);
        int line = read < lines.size() ? lines.get(read) : 0;
        while (told.find()) {
            line = Math.max(line, Integer.parseInt(told.group(1)));
        }
        String what = TOLD_LINE.matcher(said).replaceAll("").strip();
        complain(
                "po-syntax",
                line,
                "The file cannot be read on from here (" + what + ").",
                "Look for a missing quote, msgstr or msgid, an unknown escape, or traces of a merge; Poedit shows it.");
    }

    private void add(Message message, int line) {
        if (message.isHeader()) {
            notes.addAll(message.getComments());
            String fields = Objects.requireNonNullElse(message.getMsgstr(), "");
            fields.lines()
                    .filter(field -> field.indexOf(':') > 0)
                    .forEach(field -> header.put(
                            field.substring(0, field.indexOf(':')).strip(),
                            field.substring(field.indexOf(':') + 1).strip()));
            return;
        }
        if (message.isPlural()) {
            complain(
                    "po-plural",
                    line,
                    "Plural entries are not used here.",
                    "Write the forms in one text: {n, plural, one {…} other {…}}.");
            return;
        }
        String previous = text(message.getPrevMsgid());
        entries.add(new PoEntry(
                text(message.getMsgctxt()),
                text(message.getMsgid()),
                text(message.getMsgstr()),
                message.isFuzzy(),
                message.isObsolete(),
                previous,
                List.copyOf(message.getComments()),
                file,
                line));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void findDuplicates() {
        Map<String, Integer> seen = new HashMap<>();
        for (PoEntry entry : entries) {
            String key = entry.context() + '\u0004' + entry.source();
            Integer first = entry.obsolete() ? null : seen.putIfAbsent(key, entry.line());
            if (first != null) {
                findings.add(TranslationFinding.error(
                        "po-duplicate",
                        entry,
                        "The same entry stands in line " + first + ".",
                        "Delete one of the two."));
            }
        }
    }

    private void complain(String code, int line, String what, String mend) {
        findings.add(TranslationFinding.ofFile(code, file, line, what, mend));
    }
}
