package io.kubarium.ui.inspector;

/** The tabs of the inspector. */
public enum InspectorTab {
    WHY("Why"), DETAILS("Details"), YAML("YAML"), EVENTS("Events"), LOGS("Logs");

    private final String title;

    InspectorTab(String title) {
        this.title = title;
    }

    /** The word on the tab. */
    public String title() {
        return title;
    }

    /** Whether a thing has this tab: only pods have logs, only objects of the API have events; of a link and a disk everything is in the details. */
    public boolean fits(InspectorModel model) {
        return switch (this) {
            case LOGS -> model.ref().startsWith("Pod/");
            case YAML, EVENTS -> !model.yaml().isEmpty();
            case WHY -> !model.why().equals(InspectorModel.Why.NONE) || !model.ref().startsWith("Link/") && !model.ref().startsWith("Heal/") && !model.ref().startsWith("Disk/");
            case DETAILS -> true;
        };
    }
}
