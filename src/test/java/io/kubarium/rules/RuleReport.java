package io.kubarium.rules;

import io.kubarium.rules.RuleTable.Rule;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The pages of the report: every rule with the tests that name it, and those that are kept but not simulated. */
final class RuleReport {
    private static final String STYLE = "body{font:15px/1.4 sans-serif;margin:2em;max-width:80em}td{vertical-align:top;padding:.15em .6em}"
            + "tr.none td{background:#fee}small{color:#555}";

    private final RuleTable table;
    private final Citations citations;

    RuleReport(RuleTable table, Citations citations) {
        this.table = table;
        this.citations = citations;
    }

    /** How many rules are of a kind. */
    long count(Predicate<Rule> which) {
        return table.rules().values().stream().filter(which).count();
    }

    boolean isCited(Rule rule) {
        return !citations.of(rule.id()).isEmpty();
    }

    /** The share of simulated rules that a test names, from 0 to 1. */
    double share() {
        return (double) count(rule -> rule.simulated() && isCited(rule)) / count(Rule::simulated);
    }

    String figures() {
        return count(_ -> true) + " rules, " + count(Rule::simulated) + " simulated, of which tests name " + count(rule -> rule.simulated() && isCited(rule))
                + " (" + Math.floor(share() * 1000) / 10 + " %); " + count(rule -> !rule.simulated()) + " kept but not simulated";
    }

    /** All rules. */
    String index() {
        StringBuilder page = new StringBuilder();
        for (String chapter : table.chapters().keySet()) {
            page.append("<h2 id=\"").append(chapter).append("\">").append(chapter).append("</h2><p>").append(chapterFigures(chapter)).append("</p>\n<table>\n");
            for (Rule rule : table.rules().values()) if (rule.id().startsWith(chapter)) row(page, rule);
            page.append("</table>\n");
        }
        return page("Rules and the tests that name them", "<p>" + figures() + ". <a href=\"kept.html\">Kept but not simulated</a></p>\n" + page);
    }

    /** The rules that are not simulated, and why. */
    String kept() {
        StringBuilder page = new StringBuilder("<p><a href=\"index.html\">All rules</a></p>\n<table>\n");
        for (Rule rule : table.rules().values()) {
            if (!rule.simulated()) page.append("<tr><td>").append(rule.id()).append("<td>").append(text(rule.title())).append("<td>").append(text(rule.why())).append("\n");
        }
        return page("Kept but not simulated", page + "</table>\n");
    }

    private String chapterFigures(String chapter) {
        long simulated = count(rule -> rule.id().startsWith(chapter) && rule.simulated());
        return count(rule -> rule.id().startsWith(chapter)) + " rules, " + simulated + " simulated, "
                + count(rule -> rule.id().startsWith(chapter) && rule.simulated() && isCited(rule)) + " named by tests";
    }

    private void row(StringBuilder page, Rule rule) {
        TreeSet<String> tests = citations.of(rule.id());
        page.append(rule.simulated() && tests.isEmpty() ? "<tr class=\"none\">" : "<tr>").append("<td>").append(rule.id()).append("<td>").append(text(rule.title()));
        if (!rule.simulated()) page.append("<br><small>not simulated: ").append(text(rule.why())).append("</small>");
        page.append("<td>").append(rule.simulated() ? "simulated" : "kept").append("<td><small>").append(text(String.join(" · ", tests))).append("</small>\n");
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>" + title + "</title><style>" + STYLE + "</style>\n<h1>" + title + "</h1>\n" + body + "</html>\n";
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
