package org.havenline.dialog.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.havenline.dialog.talk.Texts;
import org.havenline.dialog.tree.Choice;
import org.havenline.dialog.tree.Helpline;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.Said;
import org.havenline.dialog.tree.Trees;
import org.havenline.dialog.tree.Where;
import org.havenline.language.Catalogue;
import org.havenline.language.Language;

/**
 * What the rules look at.
 *
 * @param lines line of a translation, by {@code tag + " " + context}
 * @param today day that sources are measured against
 */
record Site(Trees trees, Texts texts, Catalogue catalogue, Map<String, Where> lines, WordLists lists, LocalDate today) {

    /** Notices with these beginnings are not sent to a survivor's phone. */
    private static final List<String> ELSEWHERE = List.of("widget.", "responder.", "voice.");

    Helpline helpline() {
        return trees.helpline();
    }

    /** Where a text stands in a language: the author's line, or the translator's. */
    Where where(Said said, Language language) {
        Where own = new Where("translations/" + language.tag() + ".po", 0);
        return language.equals(texts.base())
                ? said.where()
                : lines.getOrDefault(language.tag() + " " + said.context(), own);
    }

    /** The languages but the base one. */
    List<Language> translations() {
        return texts.languages().stream()
                .filter(language -> !language.equals(texts.base()))
                .toList();
    }

    /** Sentences said to a survivor: nodes, their softened forms and variants. */
    Stream<Said> sentences() {
        return trees.nodes()
                .flatMap(node -> node.withVariants().stream())
                .flatMap(Site::said)
                .distinct();
    }

    /** Notices that reach a survivor's phone. */
    Stream<Said> notices() {
        return helpline().notices().entrySet().stream()
                .filter(entry -> ELSEWHERE.stream().noneMatch(entry.getKey()::startsWith))
                .map(Map.Entry::getValue);
    }

    /** Choice labels and titles. */
    Stream<Said> labels() {
        Stream<Said> titles = trees.trees().values().stream().map(tree -> tree.title());
        return Stream.concat(titles, choices().map(Choice::label)).distinct();
    }

    Stream<Choice> choices() {
        return trees.nodes().flatMap(node -> node.withVariants().stream()).flatMap(node -> node.choices().stream());
    }

    /** Everything that needs translating. */
    Stream<Said> all() {
        List<Said> all = new ArrayList<>();
        trees.trees().values().forEach(tree -> all.addAll(List.of(tree.title(), tree.hear())));
        sentences().forEach(all::add);
        choices().forEach(choice -> all.addAll(List.of(choice.label(), choice.hear())));
        all.addAll(helpline().words().values());
        all.addAll(helpline().notices().values());
        return all.stream().filter(said -> !said.isEmpty()).distinct();
    }

    private static Stream<Said> said(Node node) {
        return Stream.of(Stream.of(node.say()), Stream.ofNullable(node.soften()))
                .flatMap(texts -> texts)
                .filter(said -> !said.isEmpty());
    }
}
