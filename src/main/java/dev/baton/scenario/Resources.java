package dev.baton.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files packed into the module: `assets/` and `lessons/`.
public final class Resources {
    private static final String ROOT = "dev/baton/";

    private Resources() {}

    /// The text of a packed file, for example `assets/profiles/3.14.toml`.
    public static String text(String path) {
        try (InputStream in = Resources.class.getResourceAsStream("/" + ROOT + path)) {
            if (in == null) {
                throw new ScenarioError("Baton itself has no file " + path, null);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ScenarioError("Baton's own file " + path + " cannot be read: " + e.getMessage(), null);
        }
    }

    /// The packed files below a folder, sorted, as paths that [#text] takes.
    public static List<String> list(String folder) {
        Module module = Resources.class.getModule();
        try (Stream<String> names = module.isNamed() ? inModule(module) : onClassPath()) {
            return names.filter(name -> name.startsWith(folder + "/") && !name.endsWith("/"))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new ScenarioError("Baton's own files cannot be listed: " + e.getMessage(), null);
        }
    }

    private static Stream<String> inModule(Module module) throws IOException {
        ResolvedModule resolved =
                module.getLayer().configuration().findModule(module.getName()).orElseThrow();
        try (ModuleReader reader = resolved.reference().open()) {
            return reader
                    .list()
                    .filter(name -> name.startsWith(ROOT))
                    .map(name -> name.substring(ROOT.length()))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> onClassPath() throws IOException, URISyntaxException {
        URL url = Resources.class.getResource("/" + ROOT + "assets");
        if (url == null) {
            return Stream.empty();
        }
        Path root = Path.of(new URI(url.toString())).resolveSibling(".").normalize();
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        }
    }
}
