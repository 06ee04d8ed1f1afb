package app.atende.web.compat.widget;

import app.atende.attributes.Attributes;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageId;
import app.atende.conversations.NewConversation;
import app.atende.web.compat.LooseBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A visitor's message as the frame sends it: the draft, and what is worth knowing of a conversation
 * that begins with it.
 */
record WidgetDraft(MessageDraft draft, NewConversation beginning) {

  private static final int LONGEST_ADDRESS = 2048;

  /** Reads {@code message{…}} and {@code custom_attributes}; files are already taken in. */
  static WidgetDraft of(LooseBody body, List<String> files) {
    LooseBody message = body.inside("message");
    MessageDraft draft =
        new MessageDraft(
            message.text("content").orElse(null),
            files,
            message.filled("echo_id").orElse(null),
            message.number("reply_to").filter(id -> id > 0).map(MessageId::new).orElse(null),
            null,
            Attributes.NONE);
    Attributes custom = body.map("custom_attributes").map(Attributes::new).orElse(Attributes.NONE);
    return new WidgetDraft(draft, new NewConversation(custom, origin(message)));
  }

  /** The same, whose conversation begins with these custom attributes. */
  WidgetDraft beginningWith(Attributes custom) {
    return new WidgetDraft(draft, new NewConversation(custom, beginning.additionalAttributes()));
  }

  /** What the body says about the page from which somebody writes. */
  static Attributes originOf(LooseBody body) {
    return origin(body.inside("message"));
  }

  private static Attributes origin(LooseBody message) {
    Map<String, Object> origin = new LinkedHashMap<>();
    message
        .filled("referer_url")
        .filter(address -> address.length() <= LONGEST_ADDRESS && address.matches("https?://.*"))
        .ifPresent(address -> origin.put("referer", address));
    message
        .filled("timestamp")
        .filter(text -> text.length() <= 100)
        .ifPresent(text -> origin.put("initiated_at", Map.of("timestamp", text)));
    return new Attributes(origin);
  }
}
