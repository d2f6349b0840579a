package org.havenline.privacy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the secrets lie.
 *
 * @param keys folder of the master keysets; keep its backup apart from the database's
 */
@ConfigurationProperties("havenline.privacy")
public record PrivacySettings(@DefaultValue("./data/keys") Path keys) {}
