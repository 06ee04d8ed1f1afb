package app.atende.demo.internal;

import app.atende.contacts.ContactProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the script of an account's week. Its form is explained at the top of {@code acme.txt}. */
final class DemoScript {
  private static final Pattern STEP =
      Pattern.compile("(\\d+) ([a-z]+)(?:\\[([^\\]]+)])?([:!>=?#+^&@*%]) ?(.*)");
  private static final Pattern DAYS_AGO = Pattern.compile("(\\d) (\\d\\d:\\d\\d)");
  private static final Pattern MINUTES_AGO = Pattern.compile("-(\\d+)");

  private DemoScript() {}

  /** The script of this name among the resources. */
  static List<DemoConversation> named(String name) {
    try (InputStream in =
        DemoScript.class.getResourceAsStream("/app/atende/demo/" + name + ".txt")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<DemoConversation> parse(String script) {
    List<DemoConversation> conversations = new ArrayList<>();
    for (String line : script.lines().map(String::strip).toList()) {
      if (line.startsWith("= ")) {
        conversations.add(head(line.substring(2), conversations.size() + 1));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        conversations.get(conversations.size() - 1).steps().add(step(line));
      }
    }
    return conversations;
  }

  private static DemoConversation head(String line, int number) {
    String[] parts = line.split("\\|");
    ContactProfile contact =
        ContactProfile.of(parts[0].strip(), parts[1].strip())
            .withPhoneNumber(parts[2].isBlank() ? null : parts[2].strip());
    return new DemoConversation(
        "demo-" + number,
        contact,
        parts[3].strip(),
        beginning(parts[4].strip()),
        new ArrayList<>());
  }

  private static DemoConversation.Beginning beginning(String text) {
    Matcher days = DAYS_AGO.matcher(text);
    if (days.matches()) {
      return new DemoConversation.DaysAgo(
          Integer.parseInt(days.group(1)), LocalTime.parse(days.group(2)));
    }
    Matcher minutes = MINUTES_AGO.matcher(text);
    if (minutes.matches()) {
      return new DemoConversation.Ago(Duration.ofMinutes(Long.parseLong(minutes.group(1))));
    }
    throw new IllegalArgumentException("no time: " + text);
  }

  private static DemoStep step(String line) {
    Matcher step = STEP.matcher(line);
    if (!step.matches()) {
      throw new IllegalArgumentException("no step: " + line);
    }
    return new DemoStep(
        Duration.ofMinutes(Long.parseLong(step.group(1))),
        step.group(2),
        DemoStep.Deed.of(step.group(4)),
        step.group(5),
        step.group(3));
  }
}
