package app.atende.house.outside;

import app.atende.house.outside.Endpoints.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The one place that says what right each operation of an account needs (X10). One that is added
 * without a line here fails {@link RolesByOperationIT}.
 */
final class Rights {
  private static final String TABLE =
      """
      GET /app/accounts/{account}/dashboard | LIST
      GET /app/accounts/{account}/conversations/{conversation} | CONVERSATION
      GET /app/accounts/{account}/inbox/{inbox} | INBOX
      GET /app/accounts/{account}/inbox/{inbox}/conversations/{conversation} | CONVERSATION
      GET /app/accounts/{account}/label/{label} | LIST
      GET /app/accounts/{account}/label/{label}/conversations/{conversation} | CONVERSATION
      GET /app/accounts/{account}/team/{team} | LIST
      GET /app/accounts/{account}/team/{team}/conversations/{conversation} | CONVERSATION
      GET /app/accounts/{account}/custom_view/{folder} | LIST
      GET /app/accounts/{account}/custom_view/{folder}/conversations/{conversation} | CONVERSATION
      GET /app/accounts/{account}/settings/teams/list | ADMINISTRATOR
      GET /app/accounts/{account}/settings/labels/list | LABELS
      GET /app/accounts/{account}/settings/attributes/list | ADMINISTRATOR
      GET /app/accounts/{account}/fragments/menu | CONVERSATION
      GET /app/accounts/{account}/settings/general | ADMINISTRATOR
      GET /app/accounts/{account}/settings/canned-response/list | EVERYBODY
      GET /app/accounts/{account}/settings/agents/list | ADMINISTRATOR
      GET /app/accounts/{account}/settings/custom-roles/list | ADMINISTRATOR
      GET /app/accounts/{account}/settings/agent-bots | ADMINISTRATOR
      GET /app/accounts/{account}/settings/agent-bots/{bot} | ADMINISTRATOR
      GET /app/accounts/{account}/settings/audit-log/list | ADMINISTRATOR
      GET /app/accounts/{account}/settings/usage | ADMINISTRATOR
      GET /app/accounts/{account}/settings/integrations | ADMINISTRATOR
      GET /app/accounts/{account}/settings/integrations/webhook | ADMINISTRATOR
      GET /app/accounts/{account}/settings/integrations/webhook/{webhook} | ADMINISTRATOR
      GET /app/accounts/{account}/settings/inboxes/list | ADMINISTRATOR
      GET /app/accounts/{account}/settings/inboxes/new | ADMINISTRATOR
      GET /app/accounts/{account}/settings/inboxes/new/<channel> | ADMINISTRATOR
      GET /app/accounts/{account}/settings/inboxes/new/{inbox}/agents | ADMINISTRATOR
      GET /app/accounts/{account}/settings/inboxes/new/{inbox}/finish | ADMINISTRATOR
      GET /app/accounts/{account}/settings/inboxes/{inbox}/<tab> | ADMINISTRATOR
      GET /app/accounts/{account}/fragments/secondary | EVERYBODY
      GET /app/accounts/{account}/<circle>/conversations | EVERYBODY
      GET /app/accounts/{account}/<circle>/conversations/{conversation} | CONVERSATION
      GET /app/accounts/{account}/notifications | LIST
      GET /app/accounts/{account}/search | LIST
      GET /app/accounts/{account}/contacts | CONTACTS
      GET /app/accounts/{account}/contacts/new | CONTACTS
      GET /app/accounts/{account}/contacts/import | TABLES
      GET /app/accounts/{account}/contacts/import/{import} | TABLES
      GET /app/accounts/{account}/contacts/{contact} | CONTACTS
      GET /app/accounts/{account}/fragments/contact_filter | CONTACTS
      GET /app/accounts/{account}/fragments/contact_notes | CONVERSATION_AND_CONTACTS
      GET /app/accounts/{account}/fragments/participants | CONVERSATION
      GET /app/accounts/{account}/fragments/merge | CONVERSATION
      GET /app/accounts/{account}/fragments/required | CONVERSATION
      GET /app/accounts/{account}/fragments/search | LIST
      GET /app/accounts/{account}/fragments/scheduled | CONVERSATION
      GET /app/accounts/{account}/fragments/notices | LIST
      GET /app/accounts/{account}/fragments/preview | CONVERSATION
      GET /app/accounts/{account}/fragments/bell | EVERYBODY
      GET /app/accounts/{account}/fragments/list | LIST
      GET /app/accounts/{account}/fragments/card | CARD
      GET /app/accounts/{account}/fragments/thread | CONVERSATION
      GET /app/accounts/{account}/fragments/bubbles | CONVERSATION
      GET /app/accounts/{account}/fragments/details | CONVERSATION
      GET /app/accounts/{account}/fragments/counts | EVERYBODY
      GET /app/accounts/{account}/fragments/chips | EVERYBODY
      GET /app/accounts/{account}/fragments/filter | EVERYBODY
      GET /app/accounts/{account}/fragments/bulk | INBOX
      GET /app/accounts/{account}/fragments/colleagues | CONVERSATION
      GET /app/accounts/{account}/fragments/found | LIST
      GET /app/accounts/{account}/profile/settings | EVERYBODY
      GET /app/accounts | EVERYBODY
      POST /app/actions/accounts/{account}/conversations/{conversation}/resolve | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/reopen | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/undo | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/pending | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/assign | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/priority | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/snooze | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/team | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/labels | CONVERSATION
      POST /app/actions/accounts/{account}/labels | LABELS
      POST /app/actions/accounts/{account}/folders/check | EVERYBODY
      POST /app/actions/accounts/{account}/folders | EVERYBODY
      POST /app/actions/accounts/{account}/folders/{folder} | EVERYBODY
      DELETE /app/actions/accounts/{account}/folders/{folder} | EVERYBODY
      POST /app/actions/accounts/{account}/conversations/bulk | ONE_OF_MANY
      POST /app/actions/accounts/{account}/conversations/bulk/undo | ONE_OF_MANY
      POST /app/actions/accounts/{account}/conversations/{conversation}/mute | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/unmute | CONVERSATION
      DELETE /app/actions/accounts/{account}/conversations/{conversation} | ADMINISTRATOR
      POST /app/actions/accounts/{account}/conversations/{conversation}/merge | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/merge/undo | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/transcript | CONVERSATION
      POST /app/actions/accounts/{account}/contacts/{contact}/block | CONTACTS
      POST /app/actions/accounts/{account}/contacts/{contact} | CONTACTS
      POST /app/actions/accounts/{account}/conversations/{conversation}/attributes/{attribute} | CONVERSATION
      DELETE /app/actions/accounts/{account}/conversations/{conversation}/attributes/{attribute} | CONVERSATION
      POST /app/actions/accounts/{account}/contacts/{contact}/attributes/{attribute} | CONTACTS
      DELETE /app/actions/accounts/{account}/contacts/{contact}/attributes/{attribute} | CONTACTS
      POST /app/actions/accounts/{account}/contacts | CONTACTS
      POST /app/actions/accounts/{account}/contacts/{contact}/merge | CONTACTS
      POST /app/actions/accounts/{account}/contacts/{contact}/picture | CONTACTS
      DELETE /app/actions/accounts/{account}/contacts/{contact}/picture | CONTACTS
      POST /app/actions/accounts/{account}/contacts/{contact}/labels | CONTACTS
      POST /app/actions/accounts/{account}/contacts/{contact}/notes | CONTACTS
      DELETE /app/actions/accounts/{account}/contacts/{contact}/notes/{note} | CONTACTS
      POST /app/actions/accounts/{account}/segments/check | EVERYBODY
      POST /app/actions/accounts/{account}/segments | EVERYBODY
      POST /app/actions/accounts/{account}/segments/{segment} | EVERYBODY
      DELETE /app/actions/accounts/{account}/segments/{segment} | EVERYBODY
      POST /app/actions/accounts/{account}/contact_imports | TABLES
      GET /app/actions/accounts/{account}/contact_imports/example | TABLES
      GET /app/actions/accounts/{account}/contact_imports/{import}/refused | TABLES
      GET /app/actions/accounts/{account}/contacts/export | TABLES
      GET /app/actions/accounts/{account}/contact_exports/{export} | TABLES
      POST /app/actions/accounts/{account}/times | EVERYBODY
      POST /app/actions/accounts/{account}/conversations/{conversation}/read | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/unread | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/messages | CONVERSATION
      DELETE /app/actions/accounts/{account}/conversations/{conversation}/messages/{message} | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/messages/{message}/retry | CONVERSATION
      GET /app/actions/accounts/{account}/conversations/{conversation}/messages/{message}/mail | CONVERSATION
      GET /app/actions/accounts/{account}/conversations/{conversation}/messages/{message}/mail/pictures/{picture} | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/files | CONVERSATION
      GET /app/actions/accounts/{account}/canned_responses | EVERYBODY
      POST /app/actions/accounts/{account}/canned_responses | EVERYBODY
      POST /app/actions/accounts/{account}/files | EVERYBODY
      GET /app/actions/accounts/{account}/conversations/{conversation}/variables | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/preview | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/canned_responses/{response} | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/draft | CONVERSATION
      GET /app/actions/accounts/{account}/views/counts | EVERYBODY
      GET /app/actions/accounts/{account}/audit-log/export | ADMINISTRATOR
      GET /app/actions/accounts/{account}/me/writing | EVERYBODY
      GET /app/actions/accounts/{account}/me/alerts | EVERYBODY
      POST /app/actions/accounts/{account}/me/signature | EVERYBODY
      POST /app/actions/accounts/{account}/me/sections | EVERYBODY
      POST /app/actions/accounts/{account}/conversations/{conversation}/scheduled_messages | CONVERSATION
      GET /app/actions/accounts/{account}/conversations/{conversation}/scheduled_messages/{scheduled} | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/scheduled_messages/{scheduled} | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/scheduled_messages/{scheduled}/cancel | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/participants | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/participants/join | CONVERSATION
      POST /app/actions/accounts/{account}/conversations/{conversation}/participants/leave | CONVERSATION
      POST /app/actions/accounts/{account}/notices/{notice}/read | EVERYBODY
      DELETE /app/actions/accounts/{account}/notices/{notice} | EVERYBODY
      POST /app/actions/accounts/{account}/notices/{notice}/snooze | EVERYBODY
      POST /app/actions/accounts/{account}/notices/{notice}/wake | EVERYBODY
      POST /app/actions/accounts/{account}/notices/read_all | EVERYBODY
      POST /app/actions/accounts/{account}/notices/delete_read | EVERYBODY
      POST /app/actions/accounts/{account}/notices/opened | CONVERSATION
      POST /app/actions/accounts/{account}/notices/wishes | EVERYBODY
      POST /app/actions/accounts/{account}/push | EVERYBODY
      POST /app/actions/accounts/{account}/push/leave | EVERYBODY
      DELETE /app/actions/accounts/{account}/push/{device} | EVERYBODY
      POST /app/actions/accounts/{account}/me/availability | EVERYBODY
      POST /app/actions/accounts/{account}/me/auto_offline | EVERYBODY
      POST /app/actions/accounts/{account}/me/preferences | EVERYBODY
      POST /app/actions/accounts/{account}/me/picture | EVERYBODY
      DELETE /app/actions/accounts/{account}/me/picture | EVERYBODY
      GET /api/v1/profile | EVERYBODY
      GET /api/v1/accounts/{account}/inboxes | EVERYBODY
      GET /api/v1/accounts/{account}/inboxes/{id} | INBOX
      POST /api/v1/accounts/{account}/inboxes | ADMINISTRATOR
      PATCH /api/v1/accounts/{account}/inboxes/{id} | ADMINISTRATOR
      DELETE /api/v1/accounts/{account}/inboxes/{id} | ADMINISTRATOR
      GET /api/v1/accounts/{account}/inbox_members/{id} | INBOX
      POST /api/v1/accounts/{account}/inbox_members | ADMINISTRATOR
      PATCH /api/v1/accounts/{account}/inbox_members | ADMINISTRATOR
      DELETE /api/v1/accounts/{account}/inbox_members | ADMINISTRATOR
      DELETE /api/v1/accounts/{account}/inbox_members/{id} | ADMINISTRATOR
      GET /api/v1/accounts/{account}/webhooks | ADMINISTRATOR
      POST /api/v1/accounts/{account}/webhooks | ADMINISTRATOR
      PATCH /api/v1/accounts/{account}/webhooks/{id} | ADMINISTRATOR
      PUT /api/v1/accounts/{account}/webhooks/{id} | ADMINISTRATOR
      DELETE /api/v1/accounts/{account}/webhooks/{id} | ADMINISTRATOR
      GET /api/v1/accounts/{account}/webhooks/{id}/deliveries | ADMINISTRATOR
      GET /api/v1/accounts/{account}/webhooks/{id}/deliveries/{delivery} | ADMINISTRATOR
      POST /api/v1/accounts/{account}/webhooks/{id}/deliveries/{delivery}/replay | ADMINISTRATOR
      POST /api/v1/accounts/{account}/webhooks/{id}/deliveries/replay | ADMINISTRATOR
      GET /files/* | ADDRESS
      GET /files/pictures/* | ADDRESS
      GET /rails/active_storage/blobs/redirect/* | ADDRESS
      GET /ws/console | SOCKET
      GET /cable | SOCKET
      """;

  private static final Map<String, Right> ALL = read();

  private Rights() {}

  private static Map<String, Right> read() {
    Map<String, Right> all = new TreeMap<>();
    Stream.of(
            TABLE,
            BotRights.TABLE,
            HubRights.TABLE,
            DirectoryRights.TABLE,
            PeopleRights.TABLE,
            SignInRights.TABLE)
        .flatMap(String::lines)
        .map(line -> line.split(" \\| "))
        .forEach(cells -> all.put(cells[0], Right.valueOf(cells[1])));
    return all;
  }

  /** Everything that somebody of an account can ask for in it. */
  static List<Endpoint> operations() {
    return Stream.of(Door.CONSOLE, Door.ACTIONS, Door.API, Door.OWN, Door.FILES, Door.SOCKETS)
        .flatMap(door -> Endpoints.behind(door).stream())
        .toList();
  }

  /** What this one needs; empty where nobody said it. */
  static Optional<Right> of(Endpoint operation) {
    return Optional.ofNullable(ALL.get(operation.plain()));
  }
}
