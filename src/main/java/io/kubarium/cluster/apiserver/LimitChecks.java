package io.kubarium.cluster.apiserver;

import io.kubarium.api.Container;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Kinds;
import io.kubarium.api.LimitRange;
import io.kubarium.api.LimitRangeItem;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.quota.PodAmounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Refuses pods and claims that break the bounds of a limit range (API-178). */
final class LimitChecks {
    private LimitChecks() {}

    /** The first range that is broken answers, with everything that breaks it. */
    static void check(Exchange exchange, KubeObject object) {
        for (LimitRange range : exchange.store().list(LimitRange.class, object.namespace())) {
            List<String> broken = new ArrayList<>();
            for (LimitRangeItem item : range.spec().limits()) {
                switch (object) {
                    case Pod pod -> pod(item, pod, broken);
                    case PersistentVolumeClaim claim -> claim(item, claim, broken);
                    default -> { }
                }
            }
            if (broken.isEmpty()) continue;
            String all = broken.size() == 1 ? broken.getFirst() : "[" + String.join(", ", broken) + "]";
            throw Refused.forbidden(Kinds.of(object).key(), object.name(), all);
        }
    }

    private static void pod(LimitRangeItem item, Pod pod, List<String> broken) {
        if ("Pod".equals(item.type())) new Bounds(item, PodAmounts.requests(pod), PodAmounts.limits(pod)).check(broken);
        if (!"Container".equals(item.type())) return;
        List<Container> all = new ArrayList<>(pod.spec().containers());
        all.addAll(pod.spec().initContainers());
        for (Container container : all) new Bounds(item, PodAmounts.requests(container), PodAmounts.limits(container)).check(broken);
    }

    private static void claim(LimitRangeItem item, PersistentVolumeClaim claim, List<String> broken) {
        if (!"PersistentVolumeClaim".equals(item.type())) return;
        Map<String, Quantity> requests = claim.spec().resources() == null ? new TreeMap<>() : claim.spec().resources().requests();
        Bounds bounds = new Bounds(item, requests, new TreeMap<>());
        item.min().forEach((name, least) -> bounds.least(name, least, broken));
        item.max().forEach((name, most) -> bounds.mostRequest(name, most, broken));
    }

    /** What something asks for, held against the bounds of its kind. */
    private record Bounds(LimitRangeItem item, Map<String, Quantity> requests, Map<String, Quantity> limits) {
        void check(List<String> broken) {
            item.min().forEach((name, least) -> least(name, least, broken));
            item.max().forEach((name, most) -> most(name, most, broken));
            item.maxLimitRequestRatio().forEach((name, most) -> ratio(name, most, broken));
        }

        void least(String name, Quantity least, List<String> broken) {
            Quantity request = requests.get(name);
            Quantity limit = limits.get(name);
            String bound = bound("minimum", name, least);
            if (request == null) broken.add(bound + ".  No request is specified");
            else if (request.compareTo(least) < 0) broken.add(bound + ", but request is " + request);
            else if (limit != null && limit.compareTo(least) < 0) broken.add(bound + ", but limit is " + limit);
        }

        void most(String name, Quantity most, List<String> broken) {
            Quantity limit = limits.get(name);
            Quantity request = requests.get(name);
            String bound = bound("maximum", name, most);
            if (limit == null) broken.add(bound + ".  No limit is specified");
            else if (limit.compareTo(most) > 0) broken.add(bound + ", but limit is " + limit);
            else if (request != null && request.compareTo(most) > 0) broken.add(bound + ", but request is " + request);
        }

        void mostRequest(String name, Quantity most, List<String> broken) {
            Quantity request = requests.get(name);
            if (request == null) broken.add(bound("maximum", name, most) + ".  No request is specified");
            else if (request.compareTo(most) > 0) broken.add(bound("maximum", name, most) + ", but request is " + request);
        }

        void ratio(String name, Quantity most, List<String> broken) {
            String bound = name + " max limit to request ratio per " + item.type() + " is " + most;
            if (isNone(requests.get(name))) broken.add(bound + ", but no request is specified or request is 0");
            else if (isNone(limits.get(name))) broken.add(bound + ", but no limit is specified or limit is 0");
            else {
                double ratio = (double) limits.get(name).milliValue() / requests.get(name).milliValue();
                if (ratio * 1000 > most.milliValue()) broken.add(bound + ", but provided ratio is " + String.format(Locale.ROOT, "%f", ratio));
            }
        }

        private static boolean isNone(@Nullable Quantity amount) {
            return amount == null || amount.isZero();
        }

        private String bound(String word, String name, Quantity bound) {
            return word + " " + name + " usage per " + item.type() + " is " + bound;
        }
    }
}
