package org.havenline.dialog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The authors' files as texts, by their path below the content folder ({@code dialogs/trees/work.yaml}). A deployment's
 * own folder overlays the shipped content file by file.
 */
public record DialogFiles(SortedMap<String, String> texts) {

    /** Where the jar carries its content. */
    private static final String SHIPPED = "content/";

    private static final String DIALOGS = "dialogs/";

    public DialogFiles {
        texts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** What this jar ships with; empty when it carries no dialogs. */
    public static DialogFiles shipped() {
        return resources(SHIPPED);
    }

    /** Content packed as resources below a prefix that ends with a slash. */
    static DialogFiles resources(String prefix) {
        ClassLoader loader = DialogFiles.class.getClassLoader();
        URL root = loader.getResource(prefix + DIALOGS + "helpline.yaml");
        if (root == null) {
            return new DialogFiles(new TreeMap<>());
        }
        try {
            URLConnection connection = root.openConnection();
            return connection instanceof JarURLConnection jar
                    ? packed(jar.getJarFile(), prefix)
                    : folder(Path.of(URI.create(root.toString()))
                            .resolve("../..")
                            .normalize());
        } catch (IOException broken) {
            throw new UncheckedIOException("reading the shipped dialogs", broken);
        }
    }

    /** A content folder: the one that holds {@code dialogs/}. */
    public static DialogFiles folder(Path content) {
        Path home = content.normalize();
        Path dialogs = home.resolve(DIALOGS);
        if (!Files.isDirectory(dialogs)) {
            return new DialogFiles(new TreeMap<>());
        }
        try (Stream<Path> walk = Files.walk(dialogs)) {
            SortedMap<String, String> texts = new TreeMap<>();
            for (Path file : walk.filter(DialogFiles::isYaml).toList()) {
                texts.put(home.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return new DialogFiles(texts);
        } catch (IOException broken) {
            throw new UncheckedIOException("reading the dialogs in " + content, broken);
        }
    }

    /** These files with those of a deployment laid over them: a file of the same path replaces ours. */
    public DialogFiles overlaidWith(DialogFiles deployment) {
        SortedMap<String, String> merged = new TreeMap<>(texts);
        merged.putAll(deployment.texts);
        return new DialogFiles(merged);
    }

    /** The files below a folder such as {@code dialogs/trees/}. */
    public SortedMap<String, String> below(String folder) {
        return texts.subMap(folder, folder + Character.MAX_VALUE);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    private static DialogFiles packed(JarFile jar, String prefix) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (JarEntry entry : jar.stream().toList()) {
            String name = entry.getName();
            if (name.startsWith(prefix + DIALOGS) && name.endsWith(".yaml")) {
                try (InputStream in = jar.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    texts.put(name.substring(prefix.length()), text);
                }
            }
        }
        return new DialogFiles(texts);
    }

    private static boolean isYaml(Path file) {
        return file.toString().endsWith(".yaml") && Files.isRegularFile(file);
    }
}
