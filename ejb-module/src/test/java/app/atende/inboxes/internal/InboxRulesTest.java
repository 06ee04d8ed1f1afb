package app.atende.inboxes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.InboxManners;
import app.atende.inboxes.ReplyTime;
import app.atende.inboxes.WebsiteLook;
import app.atende.inboxes.WidgetLauncher;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxRulesTest {
  private static final InboxManners MANNERS = InboxManners.ofNew(ZoneId.of("America/Sao_Paulo"));

  @Test
  void aNewWebsiteIsAccepted() {
    WebsiteLook look = InboxRules.look(WebsiteLook.ofNew(" https://acme.example/loja "));
    assertThat(look.websiteUrl()).isEqualTo("https://acme.example/loja");
    assertThat(look.featureFlags()).contains("attachments", "emoji_picker");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "acme.example",
        "https://",
        "https://a b",
        "https://u:p@a.example"
      })
  void anAddressThatIsNoneIsRefused(String url) {
    refuses("website_url", ErrorCode.URL_INVALID, () -> InboxRules.look(WebsiteLook.ofNew(url)));
    refuses("webhook_url", ErrorCode.URL_INVALID, () -> InboxRules.webhookUrl(url));
  }

  @Test
  void noWebhookAddressIsFine() {
    assertThat(InboxRules.webhookUrl(null)).isNull();
    assertThat(InboxRules.webhookUrl("  ")).isNull();
  }

  @Test
  void domainsAreCleanedAndCheckedAndUnknownFeaturesLeftOut() {
    WebsiteLook look =
        InboxRules.look(look(List.of(" Acme.example ", "*.acme.example", "acme.example", "")));
    assertThat(look.allowedDomains()).containsExactly("acme.example", "*.acme.example");
    assertThat(look.featureFlags()).containsExactly("attachments");
    assertThat(look.widgetColor()).isEqualTo("#AABBCC");
    refuses(
        "allowed_domains",
        ErrorCode.DOMAIN_INVALID,
        () -> InboxRules.look(look(List.of("acme.example; script-src *"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"red", "#12345", "#12345g", "#123456;}", ""})
  void aColorThatIsNoneIsRefused(String color) {
    refuses(
        "widget_color",
        ErrorCode.VALUE_INVALID,
        () -> InboxRules.look(WebsiteLook.ofNew("https://a.example").colored(color)));
  }

  @Test
  void aGreetingThatIsSwitchedOnSaysSomething() {
    assertThat(InboxRules.manners(MANNERS.greetingWith(" Olá! ")).greetingMessage())
        .isEqualTo("Olá!");
    refuses(
        "greeting_message",
        ErrorCode.VALUE_REQUIRED,
        () -> InboxRules.manners(MANNERS.greetingWith(" ")));
    assertThat(InboxRules.manners(MANNERS).greetingMessage()).isNull();
  }

  private static WebsiteLook look(List<String> domains) {
    return new WebsiteLook(
        "https://acme.example",
        domains,
        "#aabbcc",
        "Olá",
        null,
        ReplyTime.IN_A_DAY,
        WidgetLauncher.USUAL,
        Set.of("attachments", "mind_reading"));
  }

  private static void refuses(
      String field, ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable typed) {
    assertThatThrownBy(typed)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.field()).contains(field);
            });
  }
}
