package app.atende.notifications.internal;

import app.atende.config.Settings;
import app.atende.config.TenantId;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The addresses in our mails: always below the operator's base URL, never made from a request. */
@ApplicationScoped
public class MailLinks {
  private String base;

  /** For the container's proxy. */
  protected MailLinks() {}

  /** Below the operator's base URL. */
  @Inject
  public MailLinks(Settings settings) {
    this.base = settings.http().baseUrl().toString();
  }

  /** Where an invited person chooses his password. */
  public String invitation(String token) {
    return base + "/app/invitation?token=" + token;
  }

  /** Where a forgotten password is replaced. */
  public String reset(String token) {
    return base + "/app/reset?token=" + token;
  }

  /** Where a file of a message is. */
  public String file(String path) {
    return base + path;
  }

  /** Where a conversation is read, at this message of it if there is one. */
  public String conversation(TenantId account, DisplayId conversation, MessageId message) {
    String place = home(account) + "/conversations/" + conversation;
    return message == null ? place : place + "?messageId=" + message.value();
  }

  /** Where administrators look after a webhook. */
  public String webhook(TenantId account, long webhook) {
    return home(account) + "/settings/integrations/webhook/" + webhook;
  }

  /** Where an agent says what he wants to be told. */
  public String wishes(TenantId account) {
    return home(account) + "/profile/settings#notifications";
  }

  private String home(TenantId account) {
    return base + "/app/accounts/" + account;
  }

  /** Where an account's table of contacts is. */
  public String contactImport(TenantId account, long table) {
    return home(account) + "/contacts/import/" + table;
  }

  /** Where the table of contacts is offered that a program asked for. */
  public String contactExport(TenantId account, long table) {
    return home(account) + "/contacts?export=" + table;
  }

  /** Where people log in. */
  public String login() {
    return base + "/app/login";
  }
}
