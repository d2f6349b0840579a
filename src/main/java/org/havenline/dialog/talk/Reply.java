package org.havenline.dialog.talk;

import java.util.Optional;

/**
 * What an offered number stands for, as it is kept in the state: a choice of the node that waits, an answer to its
 * question, another node, or "none of these".
 */
sealed interface Reply {

    record Chosen(String choice) implements Reply {
        @Override
        public String toString() {
            return "choice:" + choice;
        }
    }

    /** An answer to {@code ask}: yes, no, skip. */
    record Answered(String answer) implements Reply {
        @Override
        public String toString() {
            return "answer:" + answer;
        }
    }

    record Topic(String tree) implements Reply {
        @Override
        public String toString() {
            return "tree:" + tree;
        }
    }

    /** One of several places that a typed name may mean. */
    record PlaceNamed(String code, String province, String label) implements Reply {
        @Override
        public String toString() {
            return "place:" + code + "|" + province + "|" + label;
        }
    }

    /** None of those offered: the question is asked again. */
    record SomethingElse() implements Reply {
        @Override
        public String toString() {
            return "else:";
        }
    }

    /** Reads what was kept; empty when it is of a later version. */
    static Optional<Reply> parse(String kept) {
        int colon = kept.indexOf(':');
        String rest = kept.substring(colon + 1);
        return switch (kept.substring(0, Math.max(0, colon))) {
            case "choice" -> Optional.of(new Chosen(rest));
            case "answer" -> Optional.of(new Answered(rest));
            case "tree" -> Optional.of(new Topic(rest));
            case "else" -> Optional.of(new SomethingElse());
            case "place" -> {
                String[] parts = rest.split("\\|", 3);
                yield parts.length == 3 ? Optional.of(new PlaceNamed(parts[0], parts[1], parts[2])) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }
}
