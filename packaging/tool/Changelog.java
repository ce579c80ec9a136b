import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code CHANGELOG.md} in the forms that packages ask for. What is unreleased is told as the version being packaged. */
final class Changelog {

    private static final Pattern HEADING = Pattern.compile("## \\[(?<version>[^]]+)](?: - (?<date>\\d{4}-\\d{2}-\\d{2}))?");

    private static final int LINE = 74;

    private final List<Release> releases;

    private Changelog(List<Release> releases) {
        this.releases = releases;
    }

    private record Release(String version, String date, List<String> entries) {
    }

    static Changelog read(Settings settings) throws IOException {
        List<Release> releases = new ArrayList<>();
        for (String line : Files.readAllLines(settings.repository().resolve("CHANGELOG.md"))) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                boolean released = heading.group("date") != null;
                releases.add(new Release(released ? heading.group("version") : settings.version(),
                        released ? heading.group("date") : settings.timestamp().toString().substring(0, 10), new ArrayList<>()));
            } else if (!releases.isEmpty() && line.startsWith("- ")) {
                releases.getLast().entries.add(plain(line.substring(2)));
            } else if (!releases.isEmpty() && line.startsWith("  ") && !releases.getLast().entries.isEmpty()) {
                List<String> entries = releases.getLast().entries;
                entries.set(entries.size() - 1, entries.getLast() + " " + plain(line.strip()));
            }
        }
        releases.removeIf(release -> release.entries.isEmpty());
        return new Changelog(releases);
    }

    private static String plain(String markdown) {
        return markdown.replace("`", "");
    }

    String asAppStream() {
        StringBuilder xml = new StringBuilder();
        for (Release release : releases) {
            xml.append("    <release version=\"%s\" date=\"%s\">%n      <description>%n        <ul>%n"
                    .formatted(release.version, release.date));
            for (String entry : release.entries) {
                xml.append("          <li>").append(escaped(entry)).append("</li>\n");
            }
            xml.append("        </ul>\n      </description>\n    </release>\n");
        }
        return xml.toString();
    }

    /**
     * As Debian's own changelogs look.
     *
     * @param command    the package's name
     * @param maintainer with an address
     */
    String asDebian(String command, String maintainer) {
        StringBuilder text = new StringBuilder();
        for (Release release : releases) {
            text.append(command).append(" (").append(release.version).append(") stable; urgency=medium\n\n");
            for (String entry : release.entries) {
                text.append("  *").append(LinuxTree.folded(entry, LINE).replace("\n", "\n   ")).append('\n');
            }
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(LocalDate.parse(release.date).atStartOfDay(ZoneOffset.UTC));
            text.append("\n -- ").append(maintainer).append("  ").append(date.replace("GMT", "+0000")).append("\n\n");
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
