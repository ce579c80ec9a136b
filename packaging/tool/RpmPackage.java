import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The {@code .rpm}: the same tree by a spec file. */
final class RpmPackage implements Installer {

    private final Settings settings;

    RpmPackage(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Path build(Path image) throws IOException, InterruptedException {
        LinuxTree linux = new LinuxTree(settings);
        Path tree = linux.lay(image, settings.work().resolve("rpm-tree"));
        Path licences = tree.resolve("usr/share/licenses/" + settings.get("command"));
        Work.copy(settings.repository().resolve("LICENSE"), licences.resolve("LICENSE"));
        Work.settle(tree, settings.timestamp());
        Path top = Work.emptied(settings.work().resolve("rpmbuild"));
        Path spec = Work.put(top.resolve("saddlebag.spec"), linux.template("saddlebag.spec")
                .replace("@TREE@", tree.toString()).replace("@DESCRIPTION_TEXT@", settings.get("description")));
        Work.run(Map.of("SOURCE_DATE_EPOCH", Long.toString(settings.timestamp().getEpochSecond())),
                List.of("rpmbuild", "--quiet", "-bb", "--define", "_topdir " + top, spec.toString()));
        Path made;
        try (Stream<Path> files = Files.walk(top.resolve("RPMS"))) {
            made = files.filter(file -> file.toString().endsWith(".rpm")).findFirst()
                    .orElseThrow(() -> new Refusal("rpmbuild left no package"));
        }
        Path file = Files.move(made, settings.work().resolve(made.getFileName()));
        Work.delete(tree);
        Work.delete(top);
        return file;
    }
}
