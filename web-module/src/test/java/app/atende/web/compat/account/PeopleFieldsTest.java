package app.atende.web.compat.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.AccountEdit;
import app.atende.accounts.AccountRules;
import app.atende.accounts.AgentEdit;
import app.atende.accounts.AgentId;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.Availability;
import app.atende.accounts.CustomRoleEdit;
import app.atende.accounts.HeldRole;
import app.atende.roles.CustomRoleId;
import app.atende.roles.Permission;
import app.atende.roles.Role;
import app.atende.web.compat.LooseBody;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Agents, roles and settings as loosely as programs write them (contract 6.2, 6.3, 6.14). */
class PeopleFieldsTest {

  private static final CustomRoleId HELD = new CustomRoleId(4);
  private static final AgentSummary BEN =
      new AgentSummary(
          new AgentId(3),
          "Ben",
          null,
          "ben@acme.example",
          Role.AGENT,
          new HeldRole(HELD, "Caixa", Set.of()),
          Availability.ONLINE,
          Availability.OFFLINE,
          true,
          true,
          null);
  private static final AccountEdit ACME =
      new AccountEdit(
          7, "Acme", "pt_BR", "America/Sao_Paulo", "a@acme.example", AccountRules.DEFAULT);

  @Test
  void whatABodyDoesNotSayOfAnAgentStays() {
    AgentEdit renamed = agent("{'agent':{'name':'Bento'}}").over(BEN);
    assertThat(renamed).isEqualTo(new AgentEdit(new AgentId(3), "Bento", Role.AGENT, HELD, null));
    AgentEdit other = agent("{'role':'administrator','availability':'busy'}").over(BEN);
    assertThat(other.role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(other.availability()).isEqualTo(Availability.BUSY);
    assertThat(agent("{'custom_role_id':null}").over(BEN).custom()).isNull();
    assertThat(agent("{'custom_role_id':'9'}").over(BEN).custom()).isEqualTo(new CustomRoleId(9));
    assertThat(agent("{'auto_offline':'0'}").autoOffline()).contains(false);
  }

  @Test
  void whoIsNewIsAnAgentUnlessSomebodySaysOtherwise() {
    assertThat(agent("{'email':'x@y.example'}").invitation().role()).isEqualTo(Role.AGENT);
    assertThat(agent("{'email':'x@y.example'}").invitation().mail()).isTrue();
    assertThat(agent("{'role':'administrator'}").invitation().role()).isEqualTo(Role.ADMINISTRATOR);
    assertThatThrownBy(() -> agent("{'role':'super'}").invitation())
        .hasMessageContaining("UNKNOWN_ROLE at role");
    assertThatThrownBy(() -> agent("{'availability':'asleep'}").over(BEN))
        .hasMessageContaining("VALUE_INVALID at availability");
    assertThatThrownBy(() -> agent("{'custom_role_id':-1}").invitation())
        .hasMessageContaining("ROLE_NOT_FOUND");
  }

  @Test
  void permissionsAreKnownByTheirKeys() {
    CustomRoleEdit fresh =
        RoleFields.of(json("{'name':'Caixa','permissions':['report_manage','']}")).fresh();
    assertThat(fresh)
        .isEqualTo(new CustomRoleEdit("Caixa", null, Set.of(Permission.REPORT_MANAGE)));
    for (String key : new String[] {"agent_manage", "shoes"}) {
      assertThatThrownBy(() -> RoleFields.of(json("{'permissions':['" + key + "']}")).fresh())
          .hasMessageContaining("VALUE_INVALID at permissions");
    }
  }

  @Test
  void whatABodyDoesNotSayOfTheAccountStays() {
    assertThat(account("{'domain':'evil.example','features':{'x':true}}")).isEqualTo(ACME);
    AccountEdit edit =
        account("{'support_email':'','auto_resolve_after':'60','auto_resolve_message':'Tchau'}");
    assertThat(edit.supportEmail()).isNull();
    assertThat(edit.version()).isEqualTo(7);
    assertThat(edit.rules().autoResolve().after()).isEqualTo(Duration.ofHours(1));
    assertThat(edit.rules().autoResolve().message()).isEqualTo("Tchau");
    assertThat(edit.rules().autoResolve().sparesUnattended()).isFalse();
    assertThat(account("{'auto_resolve_after':null}").rules().autoResolve().isOn()).isFalse();
    for (String minutes : new String[] {"0", "-5", "9223372036854775807"}) {
      assertThatThrownBy(() -> account("{'auto_resolve_after':" + minutes + "}"))
          .hasMessageContaining("DURATION_OUT_OF_RANGE at auto_resolve_after");
    }
  }

  @Test
  void onlyBrowsersAreToldByPush() {
    assertThatThrownBy(
            () ->
                SubscriptionFields.of(
                        json(
                            "{'subscription_type':'fcm','subscription_attributes':"
                                + "{'push_token':'t','device_id':'d'}}"))
                    .address())
        .hasMessageContaining("PUSH_KIND_REFUSED at subscription_type");
    assertThatThrownBy(
            () ->
                SubscriptionFields.of(
                        json(
                            "{'subscription_type':'browser_push','subscription_attributes':"
                                + "{'endpoint':'http://10.0.0.1/'}}"))
                    .address())
        .hasMessageContaining("URL_INVALID at endpoint");
    assertThatThrownBy(() -> SubscriptionFields.of(json("{}")).address())
        .hasMessageContaining("VALUE_REQUIRED at subscription_type");
  }

  private static AgentFields agent(String text) {
    return AgentFields.of(json(text));
  }

  private static AccountEdit account(String text) {
    return new OwnAccountFields(json(text)).over(ACME);
  }

  private static LooseBody json(String text) {
    return LooseBody.ofJson(text.replace('\'', '"'));
  }
}
