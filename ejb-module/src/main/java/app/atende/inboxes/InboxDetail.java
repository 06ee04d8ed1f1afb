package app.atende.inboxes;

/**
 * An inbox with all its settings but its secrets.
 *
 * @param version for the next edit
 * @param website null unless the channel is a website
 * @param api null unless the channel is a programming interface
 */
public record InboxDetail(
    InboxId id,
    long version,
    String name,
    ChannelType channel,
    InboxManners manners,
    WebsiteDetail website,
    ApiDetail api) {

  /** An edit that would change nothing, to begin from. */
  public InboxEdit edit() {
    return new InboxEdit(
        id,
        version,
        name,
        manners,
        website == null ? null : website.look(),
        website == null ? null : website.preChat(),
        api == null ? null : api.webhookUrl(),
        isHmacMandatory());
  }

  /** Whether contacts must prove who they are. */
  public boolean isHmacMandatory() {
    return website == null ? api != null && api.hmacMandatory() : website.hmacMandatory();
  }

  /** What every agent who sees it may know. */
  public InboxSummary summary() {
    return new InboxSummary(id, name, channel);
  }
}
