package app.atende.house.world;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * A form of a page with all that stands in it, sent as the page's own script sends it: a partial
 * request for one of its buttons or fields. What was typed goes in place of what stood there.
 */
public final class Form {
  private static final Pattern FIELD =
      Pattern.compile(
          "<input\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>|<textarea\\b([^>]*)>(.*?)</textarea>",
          Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
  private static final Pattern NONCE = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"");
  private static final Pattern STATE =
      Pattern.compile("<update id=\"[^\"]*ViewState[^\"]*\"><!\\[CDATA\\[([^]]*)]]");

  private final Desk desk;
  private final String address;
  private final String page;
  private final String id;
  private final List<Map.Entry<String, String>> typed = new ArrayList<>();
  private final String nonce;
  private String state;

  private Form(Form of, String page, String id) {
    this.desk = of.desk;
    this.address = of.address;
    this.nonce = of.nonce;
    this.state = of.state;
    this.page = page;
    this.id = id;
  }

  private Form(Desk desk, String address, String page, String id) {
    Matcher said = NONCE.matcher(page);
    this.desk = desk;
    this.address = address;
    this.page = page;
    this.id = id;
    this.nonce = said.find() ? said.group(1) : "";
    this.state = attribute(attributesOf(page, "jakarta.faces.ViewState"), "value");
  }

  /** The form of this id on a page that is fetched now. */
  public static Form of(Desk desk, String address, String id) {
    String page = desk.get(address).ok().body();
    Assertions.assertThat(page).as("a form %s at %s", id, address).contains("<form id=\"" + id);
    return new Form(desk, address, page, id);
  }

  /** Another form of the same page, as it stood there when it was fetched. */
  public Form other(String other) {
    return new Form(this, page, other);
  }

  /** Presses what sends nothing but itself, and gives another form as it stands after that. */
  public Form opens(String button, String other) {
    Answer answer = send(button, id + ":" + button, other, null).ok();
    return new Form(this, answer.body(), other);
  }

  /** Types, chooses or ticks; several times the same name for several ticks. */
  public Form with(String field, Object value) {
    typed.add(new SimpleEntry<>(id + ":" + field, value.toString()));
    return this;
  }

  /** The id below the form's own of the link of a row, counted from 0. */
  public String link(String below, int number) {
    Matcher link = Pattern.compile("id=\"" + id + ":(" + below + ":j_idt\\d+)\"").matcher(page);
    for (int i = 0; i <= number; i++) {
      Assertions.assertThat(link.find()).as("link %d of %s in %s", number, below, page).isTrue();
    }
    return link.group(1);
  }

  /** Presses a button; gives 422 instead of 200 when the page then says what is wrong. */
  public Answer press(String button) {
    return send(button, id, id, null);
  }

  /** Something happens at a field, such as {@code change}. */
  public Answer happens(String field, String event) {
    return send(field, id + ":" + field, id, event);
  }

  private Answer send(String source, String executed, String rendered, String event) {
    Assertions.assertThat(inside()).as("%s in %s", source, id).contains(":" + source + "\"");
    List<Map.Entry<String, String>> fields = new ArrayList<>(standing());
    typed.forEach(own -> fields.removeIf(field -> field.getKey().equals(own.getKey())));
    fields.addAll(typed);
    put(fields, id, id);
    put(fields, "jakarta.faces.ViewState", state);
    put(fields, "primefaces.nonce", nonce);
    put(fields, "jakarta.faces.partial.ajax", "true");
    put(fields, "jakarta.faces.source", id + ":" + source);
    put(fields, "jakarta.faces.partial.execute", executed);
    put(fields, "jakarta.faces.partial.render", rendered);
    if (event == null) {
      put(fields, id + ":" + source, id + ":" + source);
    } else {
      put(fields, "jakarta.faces.behavior.event", event);
      put(fields, "jakarta.faces.partial.event", event);
    }
    return judged(desk.form(address, fields));
  }

  private Answer judged(Answer answer) {
    Matcher next = STATE.matcher(answer.body());
    if (next.find()) {
      state = next.group(1);
    }
    boolean isRefused =
        answer.body().contains("\"validationFailed\":true") || answer.body().contains("<error>");
    return answer.status() == 200 && isRefused
        ? new Answer(422, answer.headers(), answer.body())
        : answer;
  }

  private static void put(List<Map.Entry<String, String>> fields, String name, String value) {
    fields.add(new SimpleEntry<>(name, value));
  }

  /** What a browser would send of the form as it stands. */
  private List<Map.Entry<String, String>> standing() {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    Matcher field = FIELD.matcher(inside());
    while (field.find()) {
      if (field.group(1) != null) {
        input(all, field.group(1));
      } else if (field.group(2) != null) {
        Matcher option = OPTION.matcher(field.group(3));
        while (option.find()) {
          if (option.group(1).contains("selected")) {
            put(all, attribute(field.group(2), "name"), attribute(option.group(1), "value"));
          }
        }
      } else {
        put(all, attribute(field.group(4), "name"), plain(field.group(5)).strip());
      }
    }
    all.removeIf(each -> !each.getKey().startsWith(id + ":"));
    return all;
  }

  private String inside() {
    int from = page.indexOf("<form id=\"" + id + "\"");
    return page.substring(from, page.indexOf("</form>", from));
  }

  private static void input(List<Map.Entry<String, String>> all, String attributes) {
    boolean isBox = attributes.matches("(?s).*type=\"(checkbox|radio)\".*");
    boolean isSent = !isBox || attributes.contains("checked=");
    if (isSent && !attributes.contains("type=\"file\"")) {
      String value = attribute(attributes, "value");
      put(all, attribute(attributes, "name"), isBox && value.isEmpty() ? "on" : value);
    }
  }

  private static String attributesOf(String page, String name) {
    Matcher field = Pattern.compile("<input\\b([^>]*name=\"" + name + "\"[^>]*)>").matcher(page);
    return field.find() ? field.group(1) : "";
  }

  private static String attribute(String attributes, String name) {
    Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return value.find() ? plain(value.group(1)) : "";
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
