package dev.baton.study.validation;

import dev.baton.scenario.Resources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tables of measured figures that come with Baton.
final class MeasuredTables {
    private static final String FOLDER = "assets/validation/";
    private static final Pattern RANGE = Pattern.compile("([\\d.]+)-([\\d.]+)");
    private static final Pattern CHANGE = Pattern.compile("[\\d.]+ -> ([\\d.]+)");

    private MeasuredTables() {}

    /// Every row, the chapter's first.
    static List<MeasuredRow> all() {
        List<MeasuredRow> rows = new ArrayList<>();
        lines("chapter-tables.csv").forEach(line -> rows.add(chapterRow(line.split(",", -1))));
        lines("ground-truth.csv").stream().skip(1).forEach(line -> rows.add(groundTruthRow(line.split(",", -1))));
        return rows;
    }

    private static List<String> lines(String file) {
        return Resources.text(FOLDER + file)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    private static MeasuredRow chapterRow(String[] fields) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("workload", fields[2]);
        params.put("with", fields[3]);
        Matcher range = RANGE.matcher(fields[5]);
        Matcher change = CHANGE.matcher(fields[5]);
        boolean isRange = range.matches();
        double least = Double.parseDouble(isRange ? range.group(1) : change.matches() ? change.group(1) : fields[5]);
        double most = isRange ? Double.parseDouble(range.group(2)) : least;
        return new MeasuredRow(
                "chapter", fields[0], params, fields[1], fields[4], (least + most) / 2, least, most, fields[6]);
    }

    private static MeasuredRow groundTruthRow(String[] fields) {
        Map<String, String> params = new LinkedHashMap<>();
        for (String param : fields[1].split("; ", -1)) {
            int equals = param.indexOf('=');
            if (equals > 0 && fields[0].equals("d2_contention") && param.startsWith("kind=")) {
                params.put("kind", param.substring("kind=".length()));
            } else if (equals > 0) {
                params.put(param.substring(0, equals), param.substring(equals + 1));
            }
        }
        return new MeasuredRow(
                "ground-truth",
                fields[0],
                params,
                fields[2],
                fields[3],
                Double.parseDouble(fields[4]),
                Double.parseDouble(fields[5]),
                Double.parseDouble(fields[6]),
                fields[7]);
    }
}
