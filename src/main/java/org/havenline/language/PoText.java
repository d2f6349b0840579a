package org.havenline.language;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fedorahosted.tennera.jgettext.Message;
import org.fedorahosted.tennera.jgettext.PoWriter;
import org.havenline.language.SourceTexts.SourceText;

/**
 * Writes translation files as gettext does, so that Poedit, Weblate and a diff in review stay quiet. The same input
 * always gives the same text: no dates are made up.
 */
final class PoText {

    private PoText() {}

    static Map<String, String> header(Language language) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Project-Id-Version", "havenline");
        fields.put("Report-Msgid-Bugs-To", "");
        fields.put("PO-Revision-Date", "");
        fields.put("Last-Translator", "");
        fields.put("Language-Team", "");
        fields.put("Language", language.tag().replace('-', '_'));
        fields.put("MIME-Version", "1.0");
        fields.put("Content-Type", "text/plain; charset=UTF-8");
        fields.put("Content-Transfer-Encoding", "8bit");
        fields.put("X-Translator", "");
        fields.put("X-Reviewer", "");
        return fields;
    }

    static String render(PoFile file, List<SourceText> sources) {
        Map<String, SourceText> byContext = byContext(sources);
        StringWriter out = new StringWriter();
        Message head = headerMessage(complete(file));
        file.notes().forEach(head::addComment);
        write(head, out);
        for (PoEntry entry : file.entries()) {
            Message message = message(entry);
            SourceText source = byContext.get(entry.context());
            if (source != null && !entry.obsolete()) {
                describe(message, source);
            }
            write(message, out);
        }
        return out.toString();
    }

    /** The file's own fields, then those that gettext's tools ask for and the file lacks. */
    private static Map<String, String> complete(PoFile file) {
        Map<String, String> fields = new LinkedHashMap<>(file.header());
        header(file.language()).forEach(fields::putIfAbsent);
        return fields;
    }

    /** The template translators and their tools start from. */
    static String template(List<SourceText> sources) {
        StringWriter out = new StringWriter();
        Map<String, String> fields = header(Language.UNDETERMINED);
        fields.put("Language", "");
        write(headerMessage(fields), out);
        for (SourceText source : sources) {
            Message message = new Message();
            message.setMsgctxt(source.context());
            message.setMsgid(source.text());
            message.setMsgstr("");
            describe(message, source);
            write(message, out);
        }
        return out.toString();
    }

    static Map<String, SourceText> byContext(List<SourceText> sources) {
        return sources.stream()
                .collect(Collectors.toMap(SourceText::context, Function.identity(), (one, other) -> one));
    }

    private static Message headerMessage(Map<String, String> fields) {
        Message message = new Message();
        message.setMsgid("");
        message.setMsgstr(fields.entrySet().stream()
                .map(field -> (field.getKey() + ": " + field.getValue()).strip() + "\n")
                .collect(Collectors.joining()));
        return message;
    }

    private static Message message(PoEntry entry) {
        Message message = new Message();
        if (!entry.context().isEmpty()) {
            message.setMsgctxt(entry.context());
        }
        message.setMsgid(entry.source());
        message.setMsgstr(entry.text());
        message.setFuzzy(entry.draft());
        message.setObsolete(entry.obsolete());
        entry.notes().forEach(message::addComment);
        // jgettext would write the previous wording of an obsolete entry in a way gettext cannot read.
        if (!entry.previous().isEmpty() && !entry.obsolete()) {
            message.setPrevMsgid(entry.previous());
        }
        return message;
    }

    private static void describe(Message message, SourceText source) {
        source.comment().lines().forEach(message::addExtractedComment);
        if (source.line() > 0) {
            message.addSourceReference(source.file(), source.line());
        } else if (!source.file().isEmpty()) {
            message.addSourceReference(source.file());
        }
    }

    private static void write(Message message, StringWriter out) {
        try {
            PoWriter writer = new PoWriter();
            writer.setGenerateHeader(false);
            writer.write(message, out);
            out.write("\n");
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
    }
}
