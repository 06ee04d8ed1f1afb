package app.atende.provisioning;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Hands our scripts to Flyway, which then needs not search for them. */
final class ScriptProvider implements ResourceProvider {

  private final MigrationScripts scripts;

  ScriptProvider(MigrationScripts scripts) {
    this.scripts = scripts;
  }

  @Override
  public LoadableResource getResource(String name) {
    return scripts.all().stream()
        .filter(script -> path(script).equals(name))
        .findFirst()
        .map(this::resource)
        .orElse(null);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return scripts.all().stream()
        .filter(script -> script.fileName().startsWith(prefix))
        .filter(script -> Arrays.stream(suffixes).anyMatch(script.fileName()::endsWith))
        .map(this::resource)
        .toList();
  }

  private String path(MigrationScript script) {
    return scripts.folder() + "/" + script.fileName();
  }

  private LoadableResource resource(MigrationScript script) {
    return new ScriptResource(path(script), script);
  }

  private static final class ScriptResource extends LoadableResource {
    private final String path;
    private final MigrationScript script;

    ScriptResource(String path, MigrationScript script) {
      this.path = path;
      this.script = script;
    }

    @Override
    public Reader read() {
      return new StringReader(script.sql());
    }

    @Override
    public String getAbsolutePath() {
      return path;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return path;
    }

    @Override
    public String getFilename() {
      return script.fileName();
    }

    @Override
    public String getRelativePath() {
      return path;
    }
  }
}
