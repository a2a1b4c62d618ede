package io.kubarium.cluster.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Which Service a URL belongs to. */
class UrlRulesTest {
    private final FakeWires wires = new FakeWires().with("{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: nginx}, spec: {controller: k8s.io/ingress-nginx}}");

    /** Rules as {@code HOST PATH-TYPE PATH SERVICE}; {@code *} as host is none. */
    private UrlRulesTest made(String name, String created, String... rules) {
        StringBuilder list = new StringBuilder();
        for (String rule : rules) {
            String[] words = rule.split(" ");
            list.append('{').append(words[0].equals("*") ? "" : "host: '" + words[0] + "', ").append("http: {paths: [{pathType: ").append(words[1]).append(", path: ").append(words[2])
                    .append(", backend: {service: {name: ").append(words[3]).append(", port: {number: 80}}}}]}}, ");
        }
        wires.with("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: " + name + ", namespace: default, creationTimestamp: '" + created + "'}, spec: {ingressClassName: nginx, rules: [" + list + "]}}");
        return this;
    }

    private UrlRulesTest ingress(String... rules) {
        return made("shop", "2026-11-24T08:00:00Z", rules);
    }

    private void leads(String url, String service) {
        UrlRules.Target target = UrlRules.match(wires.gate(), Url.parse(url));
        assertEquals(service, target == null ? "404" : target.service(), url);
    }

    @Test
    void a_precise_host_a_wildcard_for_one_label_and_any_host() { // NET-110, NET-112
        ingress("a.foo.com Prefix / precise", "*.foo.com Prefix / wild", "* Prefix / any");
        leads("http://a.foo.com/", "precise");
        leads("http://a.foo.com:80/", "precise");
        leads("http://b.foo.com/", "wild");
        leads("http://foo.com/", "any");
        leads("http://a.b.foo.com/", "any");
    }

    @Test
    void prefixes_match_whole_elements() { // NET-111
        ingress("* Prefix /foo/bar foo");
        leads("http://x/foo/bar", "foo");
        leads("http://x/foo/bar/", "foo");
        leads("http://x/foo/bar/baz", "foo");
        leads("http://x/foo/barbaz", "404");
        leads("http://x/foo", "404");
        leads("http://x/foo/bar?page=2", "foo");
    }

    @Test
    void exact_paths_are_exact() { // NET-111
        ingress("* Exact /foo foo");
        leads("http://x/foo", "foo");
        leads("http://x/foo/", "404");
        leads("http://x/Foo", "404");
    }

    @Test
    void the_longest_path_wins_and_exact_before_prefix() { // NET-112
        ingress("* Prefix / root", "* Prefix /foo prefix", "* Exact /foo exact", "* Prefix /foo/bar longer");
        leads("http://x/", "root");
        leads("http://x/foo", "exact");
        leads("http://x/foo/x", "prefix");
        leads("http://x/foo/bar", "longer");
    }

    @Test
    void a_host_without_a_matching_path_does_not_fall_to_another_hosts_rules() { // NET-112
        ingress("a.com Prefix /api api", "* Prefix / any");
        leads("http://a.com/api", "api");
        leads("http://a.com/other", "404");
        leads("http://b.com/other", "any");
    }

    @Test
    void what_nothing_matches_goes_to_the_default_backend() { // NET-113
        ingress("a.com Prefix /api api");
        wires.with("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: rest, namespace: default}, spec: {ingressClassName: nginx, defaultBackend: {service: {name: fallback, port: {number: 80}}}}}");
        leads("http://a.com/api", "api");
        leads("http://a.com/other", "fallback");
        leads("http://b.com/", "fallback");
    }

    @Test
    void of_two_with_the_same_rule_the_older_has_it() { // NET-115
        made("a-young", "2026-11-24T09:00:00Z", "a.com Prefix / young").made("b-old", "2026-11-24T08:00:00Z", "a.com Prefix / old", "a.com Prefix /more more");
        leads("http://a.com/", "old");
        leads("http://a.com/more", "more");
    }

    @Test
    void an_ingress_of_no_class_or_another_controllers_is_left_alone() { // NET-106, NET-109
        String rules = "rules: [{http: {paths: [{pathType: Prefix, path: /, backend: {service: {name: web, port: {number: 80}}}}]}}]";
        wires.with("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: none, namespace: default}, spec: {" + rules + "}}");
        wires.with("{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: other}, spec: {controller: example.com/other}}");
        wires.with("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: other, namespace: default}, spec: {ingressClassName: other, " + rules + "}}");
        leads("http://x/", "404");
    }
}
