package org.havenline.conversation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where a deployment's own texts are.
 *
 * @param content folder with {@code dialogs/}, {@code translations/} and {@code resources/} that is laid over the jar's,
 *     file by file; null for the shipped content alone
 */
@ConfigurationProperties("havenline")
public record ContentSettings(@Nullable Path content) {}
