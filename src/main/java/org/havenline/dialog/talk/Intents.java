package org.havenline.dialog.talk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.ml.naivebayes.NaiveBayesTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.havenline.dialog.IntentClassifier;
import org.havenline.dialog.tree.Choice;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.Said;
import org.havenline.dialog.tree.Tree;
import org.havenline.dialog.tree.Trees;
import org.havenline.text.Folded;
import org.havenline.text.Word;

/**
 * The trained guess: a document categoriser that learns, when the dialogs are loaded, from the titles, labels and words
 * that the authors and translators wrote. It knows nothing else and is only asked when words and spelling failed.
 */
public final class Intents implements IntentClassifier {

    /** A share of a text's words that must have been learnt; a guess from one word in ten is noise. */
    private static final double KNOWN_SHARE = 0.34;

    private final DocumentCategorizerME categorizer;
    private final Set<String> vocabulary;

    private Intents(DocumentCategorizerME categorizer, Set<String> vocabulary) {
        this.categorizer = categorizer;
        this.vocabulary = vocabulary;
    }

    /** Learns from these dialogs; {@link IntentClassifier#NONE} when there are fewer than two topics. */
    public static IntentClassifier trainedOn(Trees trees, Texts texts) {
        List<DocumentSample> samples = new ArrayList<>();
        Set<String> vocabulary = new HashSet<>();
        for (Tree tree : trees.trees().values()) {
            if (!tree.hear().isEmpty()) {
                lessons(tree, texts).forEach(lesson -> add(samples, vocabulary, tree.id(), lesson));
            }
        }
        if (samples.stream().map(DocumentSample::getCategory).distinct().count() < 2) {
            return NONE;
        }
        return new Intents(new DocumentCategorizerME(train(samples)), vocabulary);
    }

    private static List<String> lessons(Tree tree, Texts texts) {
        List<Said> written = new ArrayList<>(List.of(tree.title(), tree.hear()));
        Node start = tree.startNode();
        if (start != null) {
            for (Choice choice : start.choices()) {
                written.add(choice.label());
                written.add(choice.hear());
            }
        }
        return written.stream().flatMap(texts::wordsEverywhere).toList();
    }

    private static void add(List<DocumentSample> samples, Set<String> vocabulary, String tree, String lesson) {
        String[] words = words(lesson);
        if (words.length > 0) {
            samples.add(new DocumentSample(tree, words));
            vocabulary.addAll(List.of(words));
        }
    }

    private static DoccatModel train(List<DocumentSample> samples) {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, NaiveBayesTrainer.NAIVE_BAYES_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        try {
            return DocumentCategorizerME.train(
                    "mul", ObjectStreamUtils.createObjectStream(samples), parameters, new DoccatFactory());
        } catch (IOException broken) {
            throw new UncheckedIOException("training the topics", broken);
        }
    }

    @Override
    public List<Guess> classify(String text) {
        String[] words = words(text);
        long known = java.util.Arrays.stream(words).filter(vocabulary::contains).count();
        if (known == 0 || known < KNOWN_SHARE * words.length) {
            return List.of();
        }
        double[] outcomes = categorizer.categorize(words);
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            guesses.add(new Guess(categorizer.getCategory(i), outcomes[i]));
        }
        guesses.sort(Comparator.comparingDouble((Guess guess) -> -guess.confidence()));
        return guesses;
    }

    private static String[] words(String text) {
        return Folded.of(text).words().stream().map(Word::text).toArray(String[]::new);
    }
}
