package app.atende.rooms;

import app.atende.accounts.AccountGate;
import app.atende.accounts.Accounts;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditQueries;
import app.atende.accounts.Caller;
import app.atende.accounts.CustomRoles;
import app.atende.accounts.IdleLooks;
import app.atende.accounts.TeamQueries;
import app.atende.accounts.internal.AccountStore;
import app.atende.accounts.internal.AgentStore;
import app.atende.accounts.internal.AuditStore;
import app.atende.accounts.internal.CustomRoleStore;
import app.atende.accounts.internal.TeamStore;
import app.atende.bots.BotQueries;
import app.atende.bots.internal.BotStore;
import app.atende.events.internal.RowWork;
import app.atende.inboxes.InboxBots;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxRemoval;
import app.atende.inboxes.PreChatForms;
import app.atende.inboxes.internal.InboxStore;
import app.atende.notifications.SendExportMail;
import app.atende.notifications.SendImportMail;
import app.atende.notifications.SendInvitationMail;
import app.atende.notifications.SendNoticeMail;
import app.atende.notifications.SendNoticePush;
import app.atende.notifications.SendResetMail;
import app.atende.notifications.SendStoppedMail;
import app.atende.notifications.SendStoppedPush;
import app.atende.notifications.SendTranscriptMail;
import app.atende.notifications.internal.Addressees;
import app.atende.notifications.internal.MailOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the rooms that take part in these tests, found among the compiled ones. */
final class RoomBeans {

  private static final List<String> ROOMS =
      List.of(
          "assignment",
          "attributes",
          "channels",
          "contacts",
          "conversations",
          "csat",
          "events",
          "files",
          "filters",
          "notifications",
          "realtime",
          "reports",
          "scheduling",
          "transfers",
          "webhooks");

  /** Of the rooms whose other beans need the control schema. */
  private static final List<Class<?>> READ_SIDES =
      List.of(
          AgentQueries.class,
          AgentStore.class,
          BotQueries.class,
          BotStore.class,
          CustomRoleStore.class,
          CustomRoles.class,
          InboxBots.class,
          InboxQueries.class,
          InboxRemoval.class,
          InboxStore.class,
          PreChatForms.class,
          TeamQueries.class,
          TeamStore.class);

  /** What rooms stand on that change settings. */
  private static final List<Class<?>> GATES =
      List.of(
          AccountGate.class,
          Accounts.class,
          AccountStore.class,
          AuditLog.class,
          AuditQueries.class,
          AuditStore.class,
          Caller.class,
          IdleLooks.class);

  /** They need what only a server or the control schema has. */
  private static final List<Class<?>> SERVERS =
      List.of(
          Addressees.class,
          MailOut.class,
          RowWork.class,
          SendExportMail.class,
          SendImportMail.class,
          SendInvitationMail.class,
          SendNoticeMail.class,
          SendNoticePush.class,
          SendResetMail.class,
          SendStoppedMail.class,
          SendStoppedPush.class,
          SendTranscriptMail.class);

  private RoomBeans() {}

  static List<Class<?>> all() {
    Stream<Class<?>> ours = ROOMS.stream().flatMap(RoomBeans::classesOf).filter(RoomBeans::isBean);
    return Stream.of(ours, READ_SIDES.stream(), GATES.stream())
        .flatMap(classes -> classes)
        .filter(type -> !SERVERS.contains(type))
        .toList();
  }

  private static boolean isBean(Class<?> type) {
    return Stream.of(type.getAnnotations())
        .map(annotation -> annotation.annotationType().getSimpleName())
        .anyMatch(List.of("Stateless", "ApplicationScoped", "Dependent")::contains);
  }

  private static Stream<Class<?>> classesOf(String room) {
    try {
      Path root =
          Path.of(
              app.atende.roles.Actor.class
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI());
      Path folder = root.resolve("app/atende").resolve(room);
      if (!Files.isDirectory(folder)) {
        return Stream.empty();
      }
      try (Stream<Path> files = Files.walk(folder)) {
        return files
            .map(root::relativize)
            .map(Path::toString)
            .filter(name -> name.endsWith(".class") && !name.contains("$"))
            .<Class<?>>map(RoomBeans::load)
            .toList()
            .stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
