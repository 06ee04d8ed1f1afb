package app.atende.web.console;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * The console's own actions: JSON, by cookie and {@code X-CSRF-Token}. The filters of {@code
 * web.security} have checked session, origin, proof and membership before anything here runs.
 */
@ApplicationPath("/app/actions")
public class ActionsApplication extends Application {

  private static final Set<Class<?>> ACTIONS =
      Set.of(
          AlertActions.class,
          AuditLogActions.class,
          BulkActions.class,
          CannedResponseActions.class,
          ComposerActions.class,
          ContactActions.class,
          ContactAttributeActions.class,
          ContactExportActions.class,
          ContactImportActions.class,
          ContactLabelActions.class,
          ContactNoteActions.class,
          ContactPictureActions.class,
          ConversationActions.class,
          ConversationAttributeActions.class,
          FolderActions.class,
          LabelActions.class,
          MailActions.class,
          MergeActions.class,
          MessageActions.class,
          NewContactActions.class,
          NoticeActions.class,
          OwnPictureActions.class,
          ParticipantActions.class,
          PushActions.class,
          ReaderActions.class,
          RemovalActions.class,
          ScheduledActions.class,
          SegmentActions.class,
          TakenExportActions.class,
          TimeActions.class,
          TriageActions.class,
          ViewActions.class,
          WritingActions.class,
          ActionBodies.class,
          ActionFailures.class);

  @Override
  public Set<Class<?>> getClasses() {
    return ACTIONS;
  }
}
