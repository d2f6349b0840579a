package org.havenline.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.havenline.dialog.Finding;
import tools.jackson.databind.json.JsonMapper;

/** Prints findings for people (a line each) or machines (JSON). */
final class FindingsPrinter {

    private static final JsonMapper JSON = new JsonMapper();

    private FindingsPrinter() {}

    static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", finding.severity().code());
        json.put("code", finding.code());
        json.put("file", finding.file());
        json.put("line", finding.line());
        json.put("node", finding.place());
        json.put("language", finding.language());
        json.put("what", finding.what());
        json.put("mend", finding.mend());
        return json;
    }

    static void printJson(Object value) {
        System.out.println(JSON.writeValueAsString(value));
    }

    static void print(List<Finding> findings) {
        findings.forEach(System.out::println);
    }
}
