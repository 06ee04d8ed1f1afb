package app.atende.house.outside;

import app.atende.house.outside.StatementCount.Cost;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an answer may cost.
 *
 * @param queries reads and writes
 * @param switches how often a connection becomes an account's
 * @param most whether it may also be less: what an answer leaves for later may be done so soon that
 *     it is counted with it
 */
record Budget(Amount queries, Amount switches, boolean most) {

  /** What an answer may cost that stands in no line. */
  static final Budget NOTHING = new Budget(Amount.of("0"), Amount.of("0"), false);

  /**
   * Name, reads and writes, switches to the account. {@code n} is the number of accounts in which
   * somebody works: his role stands in each of them, and only there.
   */
  private static final String TABLE =
      """
      GET /app/accounts/{account}/dashboard | 13 10
      GET /app/accounts/{account}/conversations/{conversation} | 24 18
      GET /app/accounts/{account}/inbox/{inbox} | 16 11
      GET /app/accounts/{account}/inbox/{inbox}/conversations/{conversation} | 27 19
      GET /app/accounts/{account}/label/{label} | 14 11
      GET /app/accounts/{account}/label/{label}/conversations/{conversation} | 25 19
      GET /app/accounts/{account}/team/{team} | 15 12
      GET /app/accounts/{account}/team/{team}/conversations/{conversation} | 26 20
      GET /app/accounts/{account}/custom_view/{folder} | 13 10
      GET /app/accounts/{account}/custom_view/{folder}/conversations/{conversation} | 24 18
      GET /app/accounts/{account}/settings/teams/list | 11 8
      GET /app/accounts/{account}/settings/labels/list | 8 5
      GET /app/accounts/{account}/settings/attributes/list | 8 5
      GET /app/accounts/{account}/fragments/menu | 10 5
      GET /app/accounts/{account}/settings/general | 9 6
      GET /app/accounts/{account}/settings/canned-response/list | 10 7
      GET /app/accounts/{account}/settings/agents/list | 12 9
      GET /app/accounts/{account}/settings/custom-roles/list | 9 5
      GET /app/accounts/{account}/settings/agent-bots | ≤9 6
      GET /app/accounts/{account}/settings/agent-bots/{bot} | ≤11 7
      GET /app/accounts/{account}/settings/integrations | ≤8 5
      GET /app/accounts/{account}/settings/integrations/webhook | ≤12 7
      GET /app/accounts/{account}/settings/integrations/webhook/{webhook} | ≤14 9
      GET /app/accounts/{account}/settings/audit-log/list | 11 8
      GET /app/accounts/{account}/settings/usage | ≤12 4
      GET /app/accounts/{account}/settings/inboxes/list | 10 5
      GET /app/accounts/{account}/settings/inboxes/new | 7 4
      GET /app/accounts/{account}/settings/inboxes/new/<channel> | 7 4
      GET /app/accounts/{account}/settings/inboxes/new/{inbox}/agents | 10 7
      GET /app/accounts/{account}/settings/inboxes/new/{inbox}/finish | 10 5
      GET /app/accounts/{account}/settings/inboxes/{inbox}/<tab> | 11 6
      GET /app/accounts/{account}/fragments/secondary | 7 5
      GET /app/accounts/{account}/<circle>/conversations | 13 10
      GET /app/accounts/{account}/<circle>/conversations/{conversation} | 24 18
      GET /app/accounts/{account}/notifications | 9 6
      GET /app/accounts/{account}/search | 10 7
      GET /app/accounts/{account}/contacts | 13 9
      GET /app/accounts/{account}/contacts/new | 13 9
      GET /app/accounts/{account}/contacts/import | 10 7
      GET /app/accounts/{account}/contacts/import/{import} | 10 7
      GET /app/accounts/{account}/contacts/import/{import} · draft | 14 11
      GET /app/accounts/{account}/contacts/{contact} | 12 9
      GET /app/accounts/{account}/contacts/{contact} · history | 12 9
      GET /app/accounts/{account}/contacts/{contact} · notes | 12 9
      GET /app/accounts/{account}/contacts/{contact} · merge searched | 13 10
      GET /app/accounts/{account}/contacts/{contact} · merge | 18 15
      GET /app/accounts/{account}/contacts · searched | 14 10
      GET /app/accounts/{account}/contacts · of a segment | 15 11
      GET /app/accounts/{account}/fragments/contact_filter | 5 3
      GET /app/accounts/{account}/fragments/contact_filter · of a segment | 6 4
      GET /app/accounts/{account}/fragments/contact_notes | 5 3
      GET /app/accounts/{account}/fragments/participants | 11 6
      GET /app/accounts/{account}/fragments/merge | 6 2
      GET /app/accounts/{account}/fragments/required | 5 3
      GET /app/accounts/{account}/fragments/search | 9 7
      GET /app/accounts/{account}/fragments/scheduled | 5 2
      GET /app/accounts/{account}/fragments/notices | 4 2
      GET /app/accounts/{account}/fragments/preview | 8 6
      GET /app/accounts/{account}/fragments/bell | 4 2
      GET /app/accounts/{account}/fragments/list | 5 3
      GET /app/accounts/{account}/fragments/card | 4 2
      GET /app/accounts/{account}/fragments/thread | 8 6
      GET /app/accounts/{account}/fragments/bubbles | 8 6
      GET /app/accounts/{account}/fragments/details | 12 7
      GET /app/accounts/{account}/fragments/counts | 4 2
      GET /app/accounts/{account}/fragments/chips | 3 1
      GET /app/accounts/{account}/fragments/filter | 9 7
      GET /app/accounts/{account}/fragments/bulk | 7 4
      GET /app/accounts/{account}/fragments/colleagues | 8 3
      GET /app/accounts/{account}/fragments/found | 9 7
      GET /app/accounts/{account}/profile/settings | 13 6
      GET /app/accounts/{account}/settings/inboxes/{inbox}/<tab> · collaborators | 13 8
      GET /app/accounts/{account}/settings/inboxes/{inbox}/<tab> · hours | 11 6
      GET /app/accounts/{account}/settings/inboxes/{inbox}/<tab> · csat | ≤13 8
      GET /app/accounts/{account}/settings/inboxes/{inbox}/<tab> · prechat | 12 7
      GET /app/accounts/{account}/settings/inboxes/{inbox}/<tab> · widget | 11 6
      GET /app/accounts/{account}/settings/inboxes/{inbox}/<tab> · bot | ≤15 9
      GET /app/accounts/{account}/settings/inboxes/{inbox}/<tab> · configuration | 11 6
      GET /app/accounts/{account}/settings/inboxes/{inbox}/<tab> · deliveries | ≤14 8
      GET /app/accounts/{account}/dashboard · plain agent | 16 13
      GET /app/accounts/{account}/fragments/list · plain agent | 7 5
      GET /app/accounts/{account}/fragments/counts · plain agent | 5 3
      GET /app/accounts/{account}/fragments/bubbles · older | 8 6
      GET /app/accounts/{account}/dashboard · filtered | 14 11
      GET /app/accounts/{account}/fragments/list · filtered | 5 3
      GET /app/accounts/{account}/fragments/counts · filtered | 4 2
      GET /app/accounts/{account}/fragments/card · filtered | 4 2
      GET /app/accounts/{account}/fragments/chips · filtered | 6 4
      GET /app/accounts/{account}/fragments/filter · filtered | 10 8
      GET /app/accounts/{account}/fragments/list · of a folder | 6 4
      GET /app/accounts/{account}/fragments/counts · of a folder | 5 3
      GET /app/accounts/{account}/fragments/card · of a folder | 5 3
      GET /app/accounts/{account}/fragments/chips · of a folder | 6 4
      GET /app/accounts/{account}/fragments/filter · of a folder | 10 8
      GET /app/accounts/{account}/fragments/bulk · of two inboxes | 9 4
      GET /app/login | 0 0
      GET /app/second_step | 0 0
      GET /app/forgot | 0 0
      GET /app/reset | 3 0
      GET /app/invitation | 2 0
      GET /provider/login | 0 0
      GET /app/accounts | 2 0
      GET /provider/accounts | 5 0
      GET /provider/accounts/new | 2 0
      GET /provider/accounts/{account} | 6 0
      GET /provider/accounts/{account}/created | 14 0
      GET /provider/migrations | 10 0
      GET /provider/health | 9 0
      GET /provider/operators | 3 0
      GET /provider/audit | ≤5 0
      GET /provider/accounts/{account}/limits | 4 0
      GET /provider/accounts/{account}/brand | 4 0
      GET /provider/accounts/{account}/usage | 6 0
      GET /provider/accounts/{account}/users | 9 0
      GET /provider/accounts/{account}/audit | 5 0
      GET /provider/downloads/accounts.csv | 4 0
      GET /provider/downloads/accounts/{account}/usage.csv | 4 0
      POST /app/actions/accounts/{account}/conversations/{conversation}/resolve | ≤12 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/reopen | ≤10 3
      POST /app/actions/accounts/{account}/conversations/{conversation}/undo | ≤10 3
      POST /app/actions/accounts/{account}/conversations/{conversation}/pending | ≤9 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/assign | ≤13 3
      POST /app/actions/accounts/{account}/conversations/{conversation}/priority | 7 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/snooze | ≤12 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/team | ≤11 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/labels | 10 2
      POST /app/actions/accounts/{account}/labels | 7 2
      POST /app/actions/accounts/{account}/folders/check | 3 1
      POST /app/actions/accounts/{account}/folders | 9 2
      POST /app/actions/accounts/{account}/folders/{folder} | 9 2
      DELETE /app/actions/accounts/{account}/folders/{folder} | 4 2
      POST /app/actions/accounts/{account}/conversations/bulk | ≤26 3
      POST /app/actions/accounts/{account}/conversations/bulk/undo | ≤15 3
      POST /app/actions/accounts/{account}/conversations/{conversation}/mute | ≤15 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/unmute | 8 2
      DELETE /app/actions/accounts/{account}/conversations/{conversation} | ≤18 4
      POST /app/actions/accounts/{account}/conversations/{conversation}/merge | ≤30 3
      POST /app/actions/accounts/{account}/conversations/{conversation}/merge/undo | ≤35 3
      POST /app/actions/accounts/{account}/conversations/{conversation}/transcript | ≤11 3
      POST /app/actions/accounts/{account}/contacts/{contact}/block | 6 2
      POST /app/actions/accounts/{account}/contacts/{contact} | 7 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/attributes/{attribute} | 9 2
      DELETE /app/actions/accounts/{account}/conversations/{conversation}/attributes/{attribute} | 8 2
      POST /app/actions/accounts/{account}/contacts/{contact}/attributes/{attribute} | 9 2
      DELETE /app/actions/accounts/{account}/contacts/{contact}/attributes/{attribute} | 8 2
      POST /app/actions/accounts/{account}/contacts | 7 2
      POST /app/actions/accounts/{account}/contacts/{contact}/merge | 22 2
      POST /app/actions/accounts/{account}/contacts/{contact}/labels | 5 2
      POST /app/actions/accounts/{account}/contacts/{contact}/notes | 5 2
      DELETE /app/actions/accounts/{account}/contacts/{contact}/notes/{note} | 4 2
      POST /app/actions/accounts/{account}/segments/check | 4 2
      POST /app/actions/accounts/{account}/segments | 10 2
      POST /app/actions/accounts/{account}/segments/{segment} | 10 2
      DELETE /app/actions/accounts/{account}/segments/{segment} | 4 2
      POST /app/actions/accounts/{account}/contacts/{contact}/picture | 9 2
      DELETE /app/actions/accounts/{account}/contacts/{contact}/picture | 8 2
      POST /app/actions/accounts/{account}/me/picture | ≤8 2
      DELETE /app/actions/accounts/{account}/me/picture | ≤8 2
      POST /app/actions/accounts/{account}/contact_imports | ≤9 3
      GET /app/actions/accounts/{account}/contact_imports/example | 4 2
      GET /app/actions/accounts/{account}/contact_imports/{import}/refused | 8 6
      GET /app/actions/accounts/{account}/contacts/export | 9 7
      GET /app/actions/accounts/{account}/contact_exports/{export} | ≤7 4
      POST /app/actions/accounts/{account}/times | 3 1
      POST /app/actions/accounts/{account}/conversations/{conversation}/read | 6 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/unread | 6 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/messages | ≤10 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/messages · note | ≤8 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/messages · reply | ≤11 2
      DELETE /app/actions/accounts/{account}/conversations/{conversation}/messages/{message} | ≤10 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/messages/{message}/retry | ≤10 2
      GET /app/actions/accounts/{account}/conversations/{conversation}/messages/{message}/mail | 6 4
      GET /app/actions/accounts/{account}/conversations/{conversation}/messages/{message}/mail/pictures/{picture} | 6 4
      POST /app/actions/accounts/{account}/conversations/{conversation}/files | 6 4
      GET /app/actions/accounts/{account}/canned_responses | ≤6 4
      POST /app/actions/accounts/{account}/canned_responses | ≤12 3
      POST /app/actions/accounts/{account}/files | 5 3
      GET /app/actions/accounts/{account}/conversations/{conversation}/variables | 6 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/preview | 7 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/canned_responses/{response} | 9 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/draft | 5 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/messages · variables | ≤13 2
      GET /app/actions/accounts/{account}/views/counts | 9 7
      GET /app/actions/accounts/{account}/audit-log/export | 4 2
      GET /app/actions/accounts/{account}/me/writing | 5 2
      GET /app/actions/accounts/{account}/me/alerts | 4 1
      POST /app/actions/accounts/{account}/me/signature | 5 1
      POST /app/actions/accounts/{account}/me/sections | ≤5 1
      POST /app/actions/accounts/{account}/conversations/{conversation}/scheduled_messages | ≤10 2
      GET /app/actions/accounts/{account}/conversations/{conversation}/scheduled_messages/{scheduled} | 5 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/scheduled_messages/{scheduled} | ≤10 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/scheduled_messages/{scheduled}/cancel | 8 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/participants | 10 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/participants/join | 5 2
      POST /app/actions/accounts/{account}/conversations/{conversation}/participants/leave | 5 2
      POST /app/actions/accounts/{account}/notices/{notice}/read | 5 2
      POST /app/actions/accounts/{account}/notices/{notice}/snooze | ≤6 2
      POST /app/actions/accounts/{account}/notices/{notice}/wake | ≤7 2
      DELETE /app/actions/accounts/{account}/notices/{notice} | 4 2
      POST /app/actions/accounts/{account}/notices/read_all | 4 2
      POST /app/actions/accounts/{account}/notices/delete_read | 4 2
      POST /app/actions/accounts/{account}/notices/opened | 5 2
      POST /app/actions/accounts/{account}/notices/wishes | 4 2
      POST /app/actions/accounts/{account}/push | 5 2
      POST /app/actions/accounts/{account}/push/leave | 4 2
      DELETE /app/actions/accounts/{account}/push/{device} | 4 2
      POST /app/actions/accounts/{account}/me/availability | ≤12 4
      POST /app/actions/accounts/{account}/me/auto_offline | ≤11 4
      POST /app/actions/accounts/{account}/me/preferences | ≤16+3n 4+1n
      GET /api | 1 0
      GET /api/v1/profile | 5+2n 2n
      GET /api/v1/accounts/{account}/inboxes | 8 2
      GET /api/v1/accounts/{account}/inboxes/{id} | 7 2
      POST /api/v1/accounts/{account}/inboxes | ≤19 4
      PATCH /api/v1/accounts/{account}/inboxes/{id} | ≤26 7
      DELETE /api/v1/accounts/{account}/inboxes/{id} | ≤26 5
      GET /api/v1/accounts/{account}/inbox_members/{id} | 9 2
      POST /api/v1/accounts/{account}/inbox_members | ≤24 6
      PATCH /api/v1/accounts/{account}/inbox_members | ≤24 6
      DELETE /api/v1/accounts/{account}/inbox_members | ≤17 4
      DELETE /api/v1/accounts/{account}/inbox_members/{id} | ≤17 4
      GET /api/v1/accounts/{account}/webhooks | ≤8 3
      POST /api/v1/accounts/{account}/webhooks | ≤17 5
      PATCH /api/v1/accounts/{account}/webhooks/{id} | ≤24 6
      PUT /api/v1/accounts/{account}/webhooks/{id} | ≤24 6
      DELETE /api/v1/accounts/{account}/webhooks/{id} | ≤15 3
      GET /api/v1/accounts/{account}/webhooks/{id}/deliveries | ≤7 3
      GET /api/v1/accounts/{account}/webhooks/{id}/deliveries/{delivery} | ≤8 3
      POST /api/v1/accounts/{account}/webhooks/{id}/deliveries/{delivery}/replay | ≤16 4
      POST /api/v1/accounts/{account}/webhooks/{id}/deliveries/replay | ≤19 6
      GET /public/api/v1/inboxes/{identifier} | 3 1
      POST /public/api/v1/inboxes/{identifier}/contacts | 10 5
      GET /public/api/v1/inboxes/{identifier}/contacts/{source} | 3 1
      PATCH /public/api/v1/inboxes/{identifier}/contacts/{source} | 9 4
      GET /public/api/v1/inboxes/{identifier}/contacts/{source}/conversations | 8 1
      POST /public/api/v1/inboxes/{identifier}/contacts/{source}/conversations | ≤16 6
      GET /public/api/v1/inboxes/{identifier}/contacts/{source}/conversations/{id} | 9 1
      GET /public/api/v1/inboxes/{identifier}/contacts/{source}/conversations/{id}/messages | 7 1
      POST /public/api/v1/inboxes/{identifier}/contacts/{source}/conversations/{id}/messages | ≤9 2
      POST /public/api/v1/inboxes/{identifier}/contacts/{source}/conversations/{id}/toggle_status | ≤16 10
      POST /public/api/v1/inboxes/{identifier}/contacts/{source}/conversations/{id}/toggle_typing | 3 2
      POST /public/api/v1/inboxes/{identifier}/contacts/{source}/conversations/{id}/update_last_seen | 3 2
      GET /public/api/v1/csat_survey/{uuid} | ≤3 2
      PUT /public/api/v1/csat_survey/{uuid} | ≤10 3
      PATCH /public/api/v1/csat_survey/{uuid} | ≤10 3
      GET /platform/api/v1/accounts | 3 0
      GET /platform/api/v1/accounts/{id} | 3 0
      PATCH /public/api/v1/inboxes/{identifier}/contacts/{source}/conversations/{id}/messages/{message} | ≤12 7
      PATCH /platform/api/v1/accounts/{id} | 13 1
      GET /platform/api/v1/accounts/{account}/account_users | 6 2
      POST /platform/api/v1/accounts/{account}/account_users | 12 4
      DELETE /platform/api/v1/accounts/{account}/account_users | ≤25 4
      GET /platform/api/v1/users/{id} | 7+2n 2n
      PATCH /platform/api/v1/users/{id} | ≤24+3n 4+1n
      GET /platform/api/v1/users/{id}/login | 6 0
      POST /platform/api/v1/users/{id}/token | 7 0
      POST /platform/api/v1/users | 12 0
      DELETE /platform/api/v1/users/{id} | 10 0
      GET /platform/api/v1/agent_bots | 4 0
      GET /platform/api/v1/agent_bots/{id} | 4 0
      PATCH /platform/api/v1/agent_bots/{id} | 6 0
      POST /platform/api/v1/agent_bots | 7 0
      DELETE /platform/api/v1/agent_bots/{id} | ≤7 0
      GET /widget | ≤4 1
      GET /widget/words | 0 0
      GET /packs/js/sdk.js | 0 0
      POST /api/v1/widget/config | 6 4
      GET /api/v1/widget/inbox_members | 7 1
      POST /api/v1/widget/events | ≤7 4
      GET /api/v1/widget/messages | 8 1
      POST /api/v1/widget/messages | ≤16 4
      GET /api/v1/widget/conversations | 5 1
      POST /api/v1/widget/conversations/update_last_seen | 6 3
      POST /api/v1/widget/conversations/toggle_typing | 6 3
      POST /api/v1/widget/conversations/set_custom_attributes | 6 3
      POST /api/v1/widget/conversations/destroy_custom_attributes | 9 4
      GET /api/v1/widget/conversations/toggle_status | ≤11 3
      POST /api/v1/widget/conversations/toggle_status | ≤11 3
      POST /api/v1/widget/conversations | ≤17 6
      GET /api/v1/widget/contact | 5 1
      PATCH /api/v1/widget/messages/{message} | ≤15 8
      PATCH /api/v1/widget/contact | 10 4
      PATCH /api/v1/widget/contact/set_user | 9 5
      POST /api/v1/widget/contact/destroy_custom_attributes | 8 3
      """;

  /** A number, or one that grows with accounts: {@code 6+2n}. */
  record Amount(long fixed, long each) {
    private static final Pattern FORM = Pattern.compile("(?:(\\d+)\\+)?(\\d+)(n?)");

    static Amount of(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        throw new IllegalArgumentException(text);
      }
      long last = Long.parseLong(form.group(2));
      long first = form.group(1) == null ? 0 : Long.parseLong(form.group(1));
      return form.group(3).isEmpty() ? new Amount(last, 0) : new Amount(first, last);
    }

    long with(int accounts) {
      return fixed + each * accounts;
    }

    @Override
    public String toString() {
      return each == 0 ? Long.toString(fixed) : fixed + "+" + each + "n";
    }
  }

  /** All of them by name. */
  static Map<String, Budget> all() {
    Map<String, Budget> all = new TreeMap<>();
    Stream.of(
            TABLE,
            BotBudget.TABLE,
            HubBudget.TABLE,
            DirectoryBudget.TABLE,
            PeopleBudget.TABLE,
            SignInBudget.TABLE)
        .flatMap(String::lines)
        .forEach(line -> all.put(line.split(" \\| ")[0], of(line.split(" \\| ")[1])));
    return all;
  }

  private static Budget of(String cell) {
    String[] amounts = cell.replace("≤", "").split(" ");
    return new Budget(Amount.of(amounts[0]), Amount.of(amounts[1]), cell.startsWith("≤"));
  }

  /** Whether an answer costs just this. */
  boolean fits(Cost cost, int accounts) {
    long allowed = queries.with(accounts);
    long switched = switches.with(accounts);
    return most
        ? cost.queries() <= allowed && cost.switches() <= switched
        : cost.queries() == allowed && cost.switches() == switched;
  }

  @Override
  public String toString() {
    return (most ? "≤" : "") + queries + " " + switches;
  }
}
