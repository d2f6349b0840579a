package org.havenline.urgency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what is wrong with sign files before they are published. */
public final class SignChecker {

    private SignChecker() {}

    /** All findings for these files (name to YAML); none if they may be published. */
    public static List<SignFinding> check(Map<String, String> files) {
        List<SignFinding> findings = new ArrayList<>();
        SignReader.compile(files, findings);
        return findings;
    }
}
