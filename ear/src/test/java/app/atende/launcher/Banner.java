package app.atende.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a person needs to know once the house is open. */
final class Banner {
  private final List<String> lines = new ArrayList<>();

  private Banner() {}

  static Banner of(House house) {
    Banner banner = new Banner();
    String base = house.settings().http().baseUrl().toString();
    Path folder = house.settings().dataFolder();
    banner.rule();
    banner.line(house.settings().brand() + " is running. Ctrl+C stops it; the next start keeps everything.");
    banner.line("");
    banner.line("Console        " + base + "/app/login");
    banner.line("Provider       " + base + "/provider/login");
    if (house.settings().demo()) {
      banner.demo(house, base);
    }
    banner.line("");
    banner.line("Platform API   " + base + "/platform/api/v1, token in " + folder.resolve("secrets.properties"));
    house
        .mail()
        .ifPresent(
            mail ->
                banner.line(
                    "Mail           imap://127.0.0.1:"
                        + mail.getImap().getPort()
                        + " (user and password: the address), sent mail in "
                        + folder.resolve("mail")));
    banner.line("Database       " + house.settings().database());
    banner.line("Log            " + folder.resolve("server/log/server.log"));
    banner.line("Data           " + folder);
    banner.rule();
    return banner;
  }

  private void demo(House house, String base) {
    String password = house.environment().getOrDefault("ATENDE_DEMO_PASSWORD", "atende-demo-2026");
    line("Widget demo    " + base + "/demo");
    line("");
    line("Acme           olga@acme.example (administrator), ada@acme.example, ben@acme.example");
    line("Globex         mallory@globex.example (administrator)");
    line("Provider       operador@provedor.example");
    line("Password       " + password + " for all of them");
  }

  private void rule() {
    lines.add("─".repeat(96));
  }

  private void line(String text) {
    lines.add("  " + text);
  }

  List<String> lines() {
    return lines;
  }
}
