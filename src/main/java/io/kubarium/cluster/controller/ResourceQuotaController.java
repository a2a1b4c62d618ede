package io.kubarium.cluster.controller;

import io.kubarium.api.Event;
import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.ResourceQuotaStatus;
import io.kubarium.api.Service;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.quota.Scopes;
import io.kubarium.api.quota.Usage;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what is used of every quota again when something may have been given back (API-182): the API server itself
 * charges, this gives back. Watches quotas and everything that can be counted; writes the quotas' status.
 */
final class ResourceQuotaController implements Controller {
    private static final long RESYNC = 300 * Timing.SECOND;

    @Override
    public String name() {
        return "resourcequota-controller";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        List<Class<? extends KubeObject>> types = new ArrayList<>();
        for (KindInfo kind : Kinds.all()) if (kind.namespaced() && kind.simulated() && kind.type() != Event.class) types.add(kind.type());
        return List.copyOf(types);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        if (change.after() instanceof ResourceQuota quota && !(change.before() instanceof ResourceQuota before && before.spec().equals(quota.spec()))) {
            return List.of(quota.ref());
        }
        if (!givesBack(change)) return List.of();
        String kind = change.ref().kindKey();
        return seen.list(ResourceQuota.class, change.ref().namespace()).stream().filter(quota -> counts(quota, kind)).map(ResourceQuota::ref).toList();
    }

    private static boolean givesBack(Entry.Change change) {
        if (change.removed()) return true;
        return switch (change.after()) {
            case Pod pod -> change.before() instanceof Pod before && pod.isTerminal() && !before.isTerminal();
            case Service service -> change.before() instanceof Service before && !before.spec().equals(service.spec());
            case PersistentVolumeClaim claim -> change.before() instanceof PersistentVolumeClaim before && !before.spec().equals(claim.spec());
            case null, default -> false;
        };
    }

    /** Whether objects of a kind can use anything that the quota limits. */
    private static boolean counts(ResourceQuota quota, String kind) {
        boolean ofPods = kind.equals("pods");
        return quota.spec().hard().keySet().stream().anyMatch(name -> ofPods ? io.kubarium.api.quota.QuotaResources.isOfPods(name)
                : name.equals("count/" + kind) || name.equals(kind) || name.startsWith(kind + ".") || kind.equals("persistentvolumeclaims") && name.endsWith("requests.storage")
                || name.endsWith("/" + kind));
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(ResourceQuota.class).stream().map(ResourceQuota::ref).toList();
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof ResourceQuota quota)) return Result.NOTHING;
        TreeMap<String, Quantity> used = new TreeMap<>();
        quota.spec().hard().keySet().forEach(resource -> used.put(resource, Quantity.ZERO));
        boolean ending = false;
        for (String kind : view.cache().kinds()) {
            if (!counts(quota, kind)) continue;
            for (KubeObject object : view.cache().list(kind, quota.namespace())) {
                if (!Scopes.match(quota, object)) continue;
                for (Map.Entry<String, Quantity> use : Usage.of(object, view.clock()).entrySet()) used.computeIfPresent(use.getKey(), (n, sum) -> sum.add(use.getValue()));
                ending |= object instanceof Pod pod && pod.isTerminating();
            }
        }
        Plan plan = new Plan();
        ResourceQuotaStatus status = new ResourceQuotaStatus(quota.spec().hard(), used);
        if (!status.equals(quota.status())) plan.write(new Request.UpdateStatus(quota.withStatus(status)));
        // A pod whose time to end is over stops counting although nothing is written about it.
        if (ending) plan.again(view.now() + RESYNC, null, true);
        return plan.result();
    }
}
