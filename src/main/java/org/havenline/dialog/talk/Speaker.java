package org.havenline.dialog.talk;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havenline.dialog.Channel;
import org.havenline.dialog.Effect;
import org.havenline.dialog.Option;
import org.havenline.dialog.ResourceAnswers;
import org.havenline.dialog.tree.Ask;
import org.havenline.dialog.tree.Choice;
import org.havenline.dialog.tree.Closing;
import org.havenline.dialog.tree.Flag;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.NodeId;
import org.havenline.dialog.tree.ResourceNeed;
import org.havenline.dialog.tree.Said;
import org.havenline.dialog.tree.Target;
import org.havenline.dialog.tree.Trees;
import org.havenline.text.SafeText;
import org.havenline.text.Segments;
import org.jspecify.annotations.Nullable;

/** Goes to a node and makes its message: texts of joined nodes, resources, numbered choices. */
final class Speaker {

    /** Nodes joined into one message; a longer chain is an author's loop. */
    static final int MAX_JOINED = 6;

    /** An answer is one message of at most this many segments; resources fill what is left. */
    static final int MAX_SEGMENTS = 3;

    private final Trees trees;
    private final Texts texts;
    private final ResourceAnswers resources;

    Speaker(Trees trees, Texts texts, ResourceAnswers resources) {
        this.trees = trees;
        this.texts = texts;
        this.resources = resources;
    }

    /** Goes where a choice or node leads. */
    void follow(Draft draft, Target target) {
        switch (target) {
            case Target.ToNode to -> show(draft, to.node());
            case Target.Back back -> back(draft);
            case Target.Resume resume -> resume(draft);
        }
    }

    /** Back to the node before; a notice when there is none. */
    void back(Draft draft) {
        Optional<NodeId> before = Optional.ofNullable(draft.stepBack()).flatMap(NodeId::parse);
        if (before.isPresent()) {
            show(draft, before.get());
        } else {
            notice(draft, "nothing_before");
            offerAgain(draft);
        }
    }

    /** Back to what was interrupted, or to the menu. */
    void resume(Draft draft) {
        Optional<NodeId> waiting =
                NodeId.parse(draft.resume).filter(id -> trees.node(id).isPresent());
        draft.resume = "";
        waiting.or(() -> trees.helpline().flow("menu")).ifPresent(node -> show(draft, node));
    }

    /** Says a flow's node; false when the helpline has no such flow. */
    boolean flow(Draft draft, String name) {
        Optional<NodeId> start =
                trees.helpline().flow(name).filter(id -> trees.node(id).isPresent());
        start.ifPresent(node -> show(draft, node));
        return start.isPresent();
    }

    /** Says a node and everything joined to it, and waits where an answer is wanted. */
    void show(Draft draft, NodeId first) {
        NodeId next = first;
        for (int joined = 0; joined < MAX_JOINED; joined++) {
            Optional<Node> found = trees.node(next);
            if (found.isEmpty()) {
                lost(draft);
                return;
            }
            Node node = chosenVariant(draft, found.get());
            speak(draft, node);
            Target onward = node.go();
            if (node.close() != null) {
                close(draft, node);
                return;
            }
            if (node.waits() || onward == null) {
                settle(draft, node);
                return;
            }
            switch (onward) {
                case Target.ToNode to -> next = to.node();
                case Target.Back back -> {
                    back(draft);
                    return;
                }
                case Target.Resume resume -> {
                    resume(draft);
                    return;
                }
            }
        }
        lost(draft);
    }

    /** The node that waits, with its variant for this moment. */
    Optional<Node> waiting(Draft draft) {
        return NodeId.parse(draft.at).flatMap(trees::node).map(node -> node.variant(node.variantFor(draft::fact)));
    }

    /** Adds a short notice to this turn's message. */
    void notice(Draft draft, String key) {
        notice(draft, key, Map.of());
    }

    void notice(Draft draft, String key, Map<String, String> values) {
        trees.helpline()
                .notice(key)
                .map(said -> texts.format(said, draft.language, values))
                .ifPresent(draft::paragraph);
    }

    /** Ends the turn at the node that waits: a notice was said, the choices stay as they are. */
    void offerAgain(Draft draft) {
        waiting(draft).ifPresentOrElse(node -> settleWith(draft, node), () -> send(draft, List.of()));
    }

    /** Offers these replies instead of the node's own. */
    void offer(Draft draft, List<? extends Reply> replies) {
        draft.offer(replies);
        Node node = waiting(draft).orElse(null);
        send(draft, labels(draft, node, replies));
    }

    private Node chosenVariant(Draft draft, Node node) {
        int variant = node.variantFor(draft::fact);
        draft.shown(node.id());
        if (!node.vary().isEmpty()) {
            draft.took(node.id() + (variant < 0 ? ".plain" : ".vary." + (variant + 1)));
        }
        return node.variant(variant);
    }

    private void speak(Draft draft, Node node) {
        Said say = node.sayOn(draft.now().today());
        draft.paragraph(texts.format(say, draft.language, draft.values()));
        String reason = node.person();
        if (reason != null) {
            draft.effect(new Effect.BringPerson(reason));
        }
        if (node.is(Flag.RELEASE)) {
            draft.effect(new Effect.ReleasePerson());
        }
        if (node.is(Flag.WIPE)) {
            draft.effect(new Effect.Wipe());
        }
        ResourceNeed need = node.resources();
        if (need != null) {
            addResources(draft, node, need);
        }
    }

    private void close(Draft draft, Node node) {
        boolean silent = node.close() == Closing.SILENT && draft.paragraphs().isEmpty();
        draft.moveTo(node.id());
        draft.offer(List.of());
        draft.closed = true;
        send(draft, List.of());
        draft.effect(new Effect.Close(silent));
    }

    private void settle(Draft draft, Node node) {
        draft.moveTo(node.id());
        draft.misses = 0;
        settleWith(draft, node);
        if (!node.waits() && !draft.resume.isEmpty() && answersDanger(node.id())) {
            draft.at = draft.resume;
            draft.resume = "";
            waiting(draft).ifPresent(asked -> draft.offer(replies(draft, asked)));
        }
    }

    private boolean answersDanger(NodeId node) {
        return trees.helpline().urgent().containsValue(node)
                || trees.helpline().flow("urgent").filter(node::equals).isPresent();
    }

    private void settleWith(Draft draft, Node node) {
        List<Reply> replies = replies(draft, node);
        draft.offer(replies);
        send(draft, labels(draft, node, replies));
    }

    /** What the numbers of this node's message mean. */
    List<Reply> replies(Draft draft, Node node) {
        List<Reply> replies = new ArrayList<>();
        for (Choice choice : node.choices()) {
            if (choice.when().holds(draft::fact)) {
                replies.add(new Reply.Chosen(choice.id()));
            }
        }
        Ask ask = node.ask();
        if (ask != null && ask.kind() == Ask.Kind.YES_NO) {
            replies.add(new Reply.Answered("yes"));
            replies.add(new Reply.Answered("no"));
        }
        return replies;
    }

    private void send(Draft draft, List<String> labels) {
        String text = compose(draft, labels);
        if (draft.now().channel() == Channel.SMS
                && Segments.of(SafeText.forSms(text)).count() > MAX_SEGMENTS
                && draft.dropCourtesy()) {
            text = compose(draft, labels);
        }
        List<Option> buttons = new ArrayList<>();
        for (String label : labels) {
            buttons.add(new Option(String.valueOf(buttons.size() + 1), label));
        }
        if (!text.isEmpty()) {
            draft.say(text, buttons);
        }
    }

    /** The message as it is sent: texts joined by a blank, then one numbered line per choice on a phone. */
    private static String compose(Draft draft, List<String> labels) {
        StringBuilder text = new StringBuilder(String.join("\n", draft.paragraphs()));
        if (draft.now().channel() == Channel.SMS) {
            for (int i = 0; i < labels.size(); i++) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(i + 1)
                        .append(' ')
                        .append(labels.get(i));
            }
        }
        return text.toString();
    }

    private void addResources(Draft draft, Node node, ResourceNeed need) {
        List<String> found = resources.lines(new ResourceAnswers.Query(
                need.need(),
                need.max(),
                need.filters(),
                draft.fact("place"),
                draft.fact("province"),
                draft.language,
                draft.now().channel()));
        List<String> labels = labels(draft, node, replies(draft, node));
        int added = 0;
        for (String line : found.subList(0, Math.min(need.max(), found.size()))) {
            draft.paragraph(line);
            if (draft.now().channel() == Channel.SMS
                    && Segments.of(compose(draft, labels)).count() > MAX_SEGMENTS
                    && added > 0) {
                draft.paragraphs().removeLast();
                break;
            }
            added++;
        }
        if (added == 0) {
            notice(draft, "no_resource");
        }
    }

    private List<String> labels(Draft draft, @Nullable Node node, List<? extends Reply> replies) {
        return replies.stream().map(reply -> label(draft, node, reply)).toList();
    }

    private String label(Draft draft, @Nullable Node node, Reply reply) {
        return switch (reply) {
            case Reply.Chosen chosen ->
                Optional.ofNullable(node)
                        .flatMap(asking -> asking.choice(chosen.choice()))
                        .map(choice -> texts.format(choice.label(), draft.language, draft.values()))
                        .orElse(chosen.choice());
            case Reply.Answered answered -> firstWord(draft, answered.answer());
            case Reply.Topic topic ->
                trees.tree(topic.tree())
                        .map(tree -> texts.of(tree.title(), draft.language))
                        .orElse(topic.tree());
            case Reply.PlaceNamed place -> place.label();
            case Reply.SomethingElse other ->
                trees.helpline()
                        .notice("something_else")
                        .map(said -> texts.of(said, draft.language))
                        .orElse("…");
        };
    }

    private String firstWord(Draft draft, String key) {
        Said words = trees.helpline().words().get(key);
        if (words == null) {
            return key;
        }
        List<String> all = Said.words(texts.of(words, draft.language));
        String first = all.isEmpty() ? key : all.getFirst();
        return UCharacter.toTitleCase(
                new ULocale(draft.language.tag()), first, null, UCharacter.TITLECASE_NO_LOWERCASE);
    }

    /** The dialogs changed under this conversation: its place is gone, so it goes on at the menu. */
    private void lost(Draft draft) {
        draft.at = "";
        Optional<Node> menu = trees.helpline().flow("menu").flatMap(trees::node);
        if (menu.isEmpty()) {
            notice(draft, "something_broke");
            send(draft, List.of());
            return;
        }
        Node node = chosenVariant(draft, menu.get());
        speak(draft, node);
        settle(draft, node);
    }
}
