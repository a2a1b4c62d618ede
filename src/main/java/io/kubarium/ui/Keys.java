package io.kubarium.ui;

import io.kubarium.ui.action.Offer;
import io.kubarium.ui.action.WindowAct;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Which key means what, in the words the lists of acts use. */
final class Keys {
    private Keys() {
    }

    /** The key as the lists write it: {@code Shift+Delete}, {@code Shortcut+O}, {@code F}. */
    static String word(KeyEvent event) {
        if (event.getText().equals("?") || event.getCode() == KeyCode.F1) return "?";
        String modifiers = (event.isShortcutDown() ? "Shortcut+" : "") + (event.isShiftDown() && event.getCode() != KeyCode.PLUS ? "Shift+" : "");
        return switch (event.getCode()) {
            case ESCAPE -> "Esc";
            case SLASH -> event.isShiftDown() ? "?" : "/";
            case PERIOD -> modifiers + ".";
            case OPEN_BRACKET -> modifiers + "[";
            case CLOSE_BRACKET -> modifiers + "]";
            case PLUS, ADD -> "+";
            case EQUALS -> event.isShiftDown() ? "+" : "=";
            case MINUS, SUBTRACT -> "-";
            default -> modifiers + event.getCode().getName();
        };
    }

    /** What a key does to the selected thing. */
    static Optional<Offer> offer(KeyEvent event, List<Offer> offers) {
        if (event.getTarget() instanceof TextInputControl) return Optional.empty();
        String word = word(event);
        return offers.stream().filter(offer -> offer.key().equals(word) && offer.enabled()).findFirst();
    }

    /** The act of the window a key stands for. Keys typed into a text belong to the text. */
    static Optional<WindowAct> windowAct(KeyEvent event) {
        String word = word(event);
        if (event.getTarget() instanceof TextInputControl && !word.equals("Esc") && !word.startsWith("Shortcut+")) return Optional.empty();
        if (word.equals("Space") && (event.getTarget() instanceof Button || event.getTarget() instanceof ToggleButton)) return Optional.empty();
        for (WindowAct act : WindowAct.values()) if (act.key().equals(word)) return Optional.of(act);
        return Optional.empty();
    }
}
