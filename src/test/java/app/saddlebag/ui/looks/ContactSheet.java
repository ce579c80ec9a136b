package app.saddlebag.ui.looks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page with all pictures of a folder: a line for each page in each state, a column for each way to set up the window. */
final class ContactSheet {

    private static final String HEAD = """
            <!doctype html><meta charset="utf-8"><title>Looks</title>
            <style>
              body { font: 14px sans-serif; margin: 16px; background: #888; }
              form { position: sticky; left: 0; top: 0; padding: 8px; background: #ddd; z-index: 2; }
              table { border-spacing: 8px; } th { text-align: left; vertical-align: top; background: #ddd; padding: 4px; }
              td img { display: block; width: 460px; height: auto; }
            </style>
            <form>Only lines and columns with these words: <input size="40" placeholder="history dark" autofocus></form>
            <table>
            """;
    private static final String FOOT = """
            </table>
            <script>
              const table = document.querySelector('table');
              const heads = [...table.rows[0].cells].map(cell => cell.textContent);
              document.querySelector('input').addEventListener('input', event => {
                const words = event.target.value.split(/\\s+/).filter(word => word);
                const columns = words.filter(word => heads.some(head => head.includes(word)));
                const lines = words.filter(word => !columns.includes(word));
                [...table.rows].forEach((row, i) => {
                  row.hidden = i > 0 && !lines.every(word => row.cells[0].textContent.includes(word));
                  [...row.cells].forEach((cell, j) => cell.hidden = j > 0 && !columns.every(word => heads[j].includes(word)));
                });
              });
            </script>
            """;

    private ContactSheet() {
    }

    /**
     * Names on the error stream what is no picture of a page in a state, and leaves it out.
     *
     * @return the page, beside the pictures
     */
    static Path write(Path folder) throws IOException {
        Map<String, Map<String, String>> lines = new TreeMap<>();
        TreeSet<String> columns = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path picture : all.filter(file -> file.toString().endsWith(".png")).toList()) {
                String path = folder.relativize(picture).toString().replace('\\', '/');
                if (!path.contains("/")) {
                    System.err.println(picture + " is not of a page in a state; it was left out");
                    continue;
                }
                String column = picture.getFileName().toString().replace(".png", "");
                columns.add(column);
                lines.computeIfAbsent(path.substring(0, path.lastIndexOf('/')), line -> new TreeMap<>()).put(column, path);
            }
        }
        StringBuilder page = new StringBuilder(HEAD).append("<tr><th>").append(columns.stream()
                .map(column -> "<th>" + column).collect(Collectors.joining())).append('\n');
        lines.forEach((line, pictures) -> {
            page.append("<tr><th>").append(line);
            for (String column : columns) {
                String path = pictures.get(column);
                page.append(path == null ? "<td>" : "<td><a href=\"" + path + "\"><img loading=\"lazy\" src=\"" + path
                        + "\" alt=\"" + path + "\"></a>");
            }
            page.append('\n');
        });
        Path index = folder.resolve("index.html");
        Files.writeString(index, page.append(FOOT));
        return index.toAbsolutePath();
    }
}
