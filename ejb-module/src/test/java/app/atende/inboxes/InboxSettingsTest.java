package app.atende.inboxes;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static app.atende.rooms.Rooms.SUPPORT;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.AuditDetail;
import app.atende.accounts.AuditFilter;
import app.atende.accounts.AuditLine;
import app.atende.accounts.AuditQueries;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Business hours and the look of the widget are kept, told in the audit log, and checked. */
class InboxSettingsTest {

  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  private static final InboxHours HOURS =
      InboxHours.counting(
          WeekHours.ofNew()
              .with(0, DayHours.between(LocalTime.of(10, 0), LocalTime.MIDNIGHT))
              .with(6, DayHours.ALL_DAY),
          "We are away.");

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms(ControlBeans.all());
    ControlBeans.enter(rooms.acme());
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void hoursAreKeptWithTheirZone() {
    change(edit(SALES).behaving(detail(SALES).manners().keeping(HOURS, LISBON)));
    assertThat(detail(SALES).manners().hours()).isEqualTo(HOURS);
    assertThat(detail(SALES).manners().timeZone()).isEqualTo(LISBON);
    assertThat(detail(SUPPORT).manners().hours()).isEqualTo(InboxHours.ofNew());
  }

  @Test
  void whomAColleagueSeatedMeanwhileStays() {
    rooms.callInRequest(
        () -> {
          Inboxes desk = rooms.get(Inboxes.class);
          desk.addMembers(SALES, Set.of(idOf(ADA), idOf(BEN)), OLGA);
          desk.removeMembers(SALES, Set.of(idOf(BEN)), OLGA);
          desk.changeMembers(SALES, Set.of(idOf(OLGA)), Set.of(idOf(BEN)), OLGA);
          return null;
        });
    assertThat(rooms.call(() -> rooms.get(InboxQueries.class).memberIds(SALES, OLGA)))
        .containsExactlyInAnyOrder(idOf(ADA), idOf(OLGA));
  }

  @Test
  void theAuditLogTellsWhatChanged() {
    change(edit(SALES).behaving(detail(SALES).manners().keeping(HOURS, LISBON)));
    AuditLine line =
        rooms
            .call(() -> rooms.get(AuditQueries.class).list(AuditFilter.ALL, null, 1, OLGA))
            .lines()
            .get(0);
    assertThat(line.what()).isEqualTo("inbox_changed");
    assertThat(line.details())
        .contains(
            new AuditDetail("timeZone", "America/Sao_Paulo", "Europe/Lisbon", true),
            new AuditDetail("workingHoursEnabled", false, true, true),
            new AuditDetail("outOfOfficeMessage", null, "We are away.", true));
    assertThat(line.details())
        .filteredOn(detail -> detail.key().equals("weekDays"))
        .extracting(AuditDetail::after)
        .first()
        .asString()
        .contains("10:00-00:00", "*");
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreRefusedAtTheirDay() {
    DayHours backwards = DayHours.between(LocalTime.of(18, 0), LocalTime.of(8, 0));
    InboxHours wrong = InboxHours.counting(WeekHours.ofNew().with(3, backwards), null);
    InboxEdit edit = edit(SALES).behaving(detail(SALES).manners().keeping(wrong, LISBON));
    assertThatThrownBy(() -> change(edit)).hasMessage("HOURS_INVALID at working_hours_3");
    assertThat(detail(SALES).manners().hours()).isEqualTo(InboxHours.ofNew());
  }

  @Test
  void theButtonOfTheWidgetIsKept() {
    WidgetLauncher button =
        new WidgetLauncher(WidgetPosition.LEFT, LauncherType.EXPANDED_BUBBLE, " Need help? ");
    WebsiteLook look = detail(SUPPORT).website().look();
    assertThat(look.launcher()).isEqualTo(WidgetLauncher.USUAL);
    change(edit(SUPPORT).looking(look.openedBy(button)));
    assertThat(detail(SUPPORT).website().look().launcher())
        .isEqualTo(
            new WidgetLauncher(WidgetPosition.LEFT, LauncherType.EXPANDED_BUBBLE, "Need help?"));
    WidgetLauncher tooLong =
        new WidgetLauncher(WidgetPosition.LEFT, LauncherType.STANDARD, "x".repeat(61));
    assertThatThrownBy(() -> change(edit(SUPPORT).looking(look.openedBy(tooLong))))
        .hasMessage("VALUE_TOO_LONG at launcher_title");
  }

  @Test
  void theScriptOfTheSchemaRunsTwice() {
    rooms.again("V14__inbox_settings.sql");
    assertThat(List.of(detail(SALES).manners(), detail(SUPPORT).manners()))
        .extracting(InboxManners::hours)
        .containsOnly(InboxHours.ofNew());
  }

  private InboxEdit edit(InboxId id) {
    return detail(id).edit();
  }

  private InboxDetail detail(InboxId id) {
    return rooms.call(() -> rooms.get(InboxQueries.class).get(id, OLGA));
  }

  private void change(InboxEdit edit) {
    rooms.callInRequest(
        () -> {
          rooms.get(Inboxes.class).change(edit, OLGA);
          return null;
        });
  }
}
