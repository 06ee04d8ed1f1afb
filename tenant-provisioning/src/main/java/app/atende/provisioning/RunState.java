package app.atende.provisioning;

/** The state of a run and of each of its steps. */
public enum RunState {
  /** Not begun. */
  WAITING,
  /** Under way, or broken off without a word: then its lease ends soon. */
  RUNNING,
  /** Done. */
  DONE,
  /** Met an error; resume continues here. */
  FAILED,
  /** Not needed. */
  SKIPPED
}
