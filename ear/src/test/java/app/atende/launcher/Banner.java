package app.atende.launcher;

import app.atende.web.compat.demo.DemoShop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a person needs to know once the house is open. */
final class Banner {
  private static final int WIDTH = 96;

  private final House house;
  private final List<String> lines = new ArrayList<>();

  private Banner(House house) {
    this.house = house;
  }

  static List<String> of(House house) {
    Banner banner = new Banner(house);
    banner.rule();
    banner.line(
        house.settings().brand()
            + " is running. Ctrl+C stops it; the next start keeps everything.");
    banner.doors();
    if (house.settings().demo()) {
      banner.people();
    }
    banner.places();
    banner.rule();
    return banner.lines;
  }

  private void doors() {
    String base = house.settings().http().baseUrl().toString();
    line("");
    line("Console        " + base + "/app/login");
    line("Provider       " + base + "/provider/login");
    if (house.settings().demo()) {
      line("Widget demo    " + DemoShop.address(house.settings().http().baseUrl()));
    }
    line("Platform API   " + base + "/platform/api/v1");
  }

  private void people() {
    line("");
    line("Acme           olga@acme.example (administrator), ada@acme.example, ben@acme.example");
    line("Globex         mallory@globex.example (administrator)");
    line("Provider       operador@provedor.example");
    line(
        "Password       " + house.environment().get("ATENDE_DEMO_PASSWORD") + " (for all of them)");
  }

  private void places() {
    Path folder = house.settings().dataFolder();
    line("");
    house.mail().ifPresent(mail -> line("Mail           " + mail.whereToRead()));
    line("Database       " + house.settings().database());
    line(
        "Secrets        "
            + folder.resolve("secrets.properties")
            + " (the platform token among them)");
    line("Log            " + folder.resolve("server/log/server.log"));
    line("Data           " + folder);
  }

  private void rule() {
    lines.add("─".repeat(WIDTH));
  }

  private void line(String text) {
    lines.add("  " + text);
  }
}
