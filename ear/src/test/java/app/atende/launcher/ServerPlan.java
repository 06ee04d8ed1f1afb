package app.atende.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a server needs to know before it starts.
 *
 * @param home the assembled WildFly, never written to
 * @param base the folder of this server's own files
 * @param ports the HTTP port, then the management port (loopback only)
 * @param environment settings and secrets of the product
 */
public record ServerPlan(
    Path home,
    Path base,
    Path ear,
    String host,
    Doors ports,
    List<String> javaOptions,
    Map<String, String> environment) {

  private static final List<String> OPENED =
      List.of(
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.io",
          "java.base/java.net",
          "java.base/java.security",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.management/javax.management",
          "java.naming/javax.naming");

  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "0.0.0.0", "::", "[::]");

  /** The two doors of a server. */
  public record Doors(int http, int management) {}

  /** Copies the lists. */
  public ServerPlan {
    javaOptions = List.copyOf(javaOptions);
    environment = Map.copyOf(environment);
  }

  /** Where this machine reaches the server: not every address that can be bound is the loopback. */
  URI address() {
    String bound = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return URI.create("http://" + (HERE.contains(host) ? "localhost" : bound) + ":" + ports.http());
  }

  Path console() {
    return base.resolve("log/console.log");
  }

  List<String> command() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(javaOptions);
    words.add("--add-exports=java.desktop/sun.awt=ALL-UNNAMED");
    words.add("--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED");
    words.add("--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED");
    words.add("--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED");
    words.add("--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED");
    OPENED.forEach(name -> words.add("--add-opens=" + name + "=ALL-UNNAMED"));
    words.add("-Djava.net.preferIPv4Stack=true");
    words.add("-Djboss.modules.system.pkgs=org.jboss.byteman");
    words.add("-Djava.awt.headless=true");
    words.add("-Dfile.encoding=UTF-8");
    words.add("-Duser.timezone=UTC");
    words.add("-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"));
    words.add(
        "-Dlogging.configuration=" + base.resolve("configuration/logging.properties").toUri());
    words.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
    words.addAll(List.of("-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
    words.add("-Djboss.home.dir=" + home);
    words.add("-Djboss.server.base.dir=" + base);
    words.add("-Djboss.node.name=atende-" + ports.http());
    words.add("-Djboss.bind.address=" + host);
    words.add("-Djboss.bind.address.management=127.0.0.1");
    words.add("-Djboss.http.port=" + ports.http());
    words.add("-Djboss.management.http.port=" + ports.management());
    words.addAll(List.of("-c", AssembleServer.CONFIGURATION));
    return words;
  }
}
