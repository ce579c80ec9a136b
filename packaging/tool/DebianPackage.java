import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The {@code .deb}: the Linux tree, a control file and no scripts. */
final class DebianPackage implements Installer {

    private static final int LINE = 76;

    private final Settings settings;

    DebianPackage(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Path build(Path image) throws IOException, InterruptedException {
        LinuxTree linux = new LinuxTree(settings);
        Path tree = linux.lay(image, settings.work().resolve("deb"));
        String command = settings.get("command");
        Path documents = tree.resolve("usr/share/doc/" + command);
        Work.put(documents.resolve("copyright"), copyright(linux.template("copyright")));
        LinuxTree.gzip(documents.resolve("changelog.gz"),
                Changelog.read(settings).asDebian(command, settings.get("maintainer")));
        long kilobytes = (Work.size(tree) + 1023) / 1024;
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        Work.put(tree.resolve("DEBIAN/control"), linux.template("control").replace("@ARCHITECTURE@", architecture)
                .replace("@SIZE@", Long.toString(kilobytes))
                .replace("@DESCRIPTION_LINES@", LinuxTree.folded(settings.get("description"), LINE)));
        Work.put(tree.resolve("DEBIAN/md5sums"), sums(tree, "usr"));
        Work.settle(tree, settings.timestamp());
        Path file = settings.work().resolve(command + "_" + settings.version() + "_" + architecture + ".deb");
        Work.run(Map.of("SOURCE_DATE_EPOCH", Long.toString(settings.timestamp().getEpochSecond())),
                List.of("dpkg-deb", "--root-owner-group", "-Zzstd", "-z19", "--build", tree.toString(), file.toString()));
        Work.delete(tree);
        return file;
    }

    /** By which {@code dpkg --verify} finds a file that was damaged since. */
    private static String sums(Path tree, String folder) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (Path path : Work.paths(tree.resolve(folder))) {
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                sums.append(Work.digest("MD5", path)).append("  ").append(tree.relativize(path)).append('\n');
            }
        }
        return sums.toString();
    }

    /** Our own licence in the form of Debian's machine-readable file: one space before each line, a dot in empty ones. */
    private String copyright(String template) throws IOException {
        List<String> licence = Files.readAllLines(settings.repository().resolve("LICENSE"));
        String holder = licence.stream().filter(line -> line.startsWith("Copyright (c) ")).findFirst()
                .orElseThrow(() -> new Refusal("LICENSE names no copyright holder")).substring("Copyright (c) ".length());
        String body = licence.stream().skip(1).map(line -> line.isBlank() ? " ." : " " + line)
                .collect(Collectors.joining("\n"));
        return template.replace("@COPYRIGHT@", holder).replace("@LICENCE_LINES@", body);
    }
}
