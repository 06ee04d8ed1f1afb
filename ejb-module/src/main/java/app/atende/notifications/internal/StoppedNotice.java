package app.atende.notifications.internal;

import app.atende.config.TenantId;

/**
 * A notice that a webhook stopped, which is still to go by mail or by push.
 *
 * @param waiting to whom, and whether he may hear of it
 * @param webhook which
 */
public record StoppedNotice(WaitingNotice waiting, NoticeRow.About webhook) {

  /** What is said in a few words. */
  String subject(MailWords words) {
    return words.say("notice.webhook_stopped.subject", NoticePaper.printable(webhook.name()));
  }

  /** The text for browsers; a later one about the same webhook takes its place. */
  public PushText push(MailWords words, PushText.Place place) {
    return new PushText(
        subject(words), place.account(), "webhook_stopped_" + webhook.id(), place.link());
  }

  /** Where it leads. */
  public String link(MailLinks links, TenantId tenant) {
    return links.webhook(tenant, webhook.id());
  }
}
