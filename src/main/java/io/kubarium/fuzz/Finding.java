package io.kubarium.fuzz;

import java.util.List;

/**
 * Something that must not be.
 *
 * @param mark tells it apart from others: the same fault has the same mark, whatever led to it
 * @param what it was, in one line
 * @param inputs what led to it, the last one being where it showed
 */
public record Finding(String mark, String what, List<Input> inputs) {
    public Finding {
        inputs = List.copyOf(inputs);
    }

    /** The input at which it showed. */
    public Input last() {
        return inputs.getLast();
    }

    static Finding of(Throwable fault, List<Input> inputs) {
        StackTraceElement[] trace = fault.getStackTrace();
        String where = "?";
        for (StackTraceElement frame : trace) {
            if (!frame.getClassName().startsWith("io.kubarium.")) continue;
            where = frame.toString();
            break;
        }
        // An overflow may show at any depth of what calls itself.
        String mark = fault instanceof StackOverflowError ? "overflow in " + repeated(trace) : fault.getClass().getSimpleName() + " at " + where;
        String message = String.valueOf(fault.getMessage());
        return new Finding(mark, mark + ": " + message.substring(0, Math.min(200, message.length())).replace('\n', ' '), inputs);
    }

    private static String repeated(StackTraceElement[] trace) {
        for (StackTraceElement frame : trace) if (frame.getClassName().startsWith("io.kubarium.")) return frame.getClassName() + "." + frame.getMethodName();
        return trace.length == 0 ? "?" : trace[trace.length - 1].getClassName();
    }
}
