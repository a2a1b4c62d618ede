package io.kubarium.scenario;

import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.ClusterSpec;
import io.kubarium.manifest.ManifestDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * A cluster to start, what to apply or to type, and where things were put on the stage.
 *
 * @param name shown to people: the folder's or file's name
 * @param folder where its files are, and what commands name files relative to
 * @param manifestFiles the files to apply at time 0 in order, none if there is a script
 * @param documents what those files hold
 * @param places where a person put things on the stage, by the thing's id
 */
public record Scenario(String name, Path folder, ClusterSpec spec, List<ScriptLine> script, List<String> manifestFiles,
        List<ManifestDocument> documents, TreeMap<String, Place> places) {
    /** A command to be typed at a virtual time in nanoseconds. */
    public record ScriptLine(long time, String command) {}

    /** A position on the stage in its own units. */
    public record Place(double x, double y) {}

    /** The same scenario under another seed. */
    public Scenario withSeed(long seed) {
        return withSpec(new ClusterSpec(seed, spec.timing(), spec.start(), spec.masters(), spec.objects(), spec.clients(), spec.externals(), spec.loadBalancers(),
                spec.endsOnSigterm(), spec.rig()));
    }

    /** The same scenario with other timings. */
    public Scenario withTiming(Timing timing) {
        boolean recorded = timing.profile().equals("recorded") && !script.isEmpty() && !spec.endsOnSigterm();
        return withSpec(new ClusterSpec(spec.seed(), timing, spec.start(), spec.masters(), spec.objects(), spec.clients(), spec.externals(), spec.loadBalancers(),
                spec.endsOnSigterm(), recorded ? ClusterSpec.Rig.RECORDED : spec.rig()));
    }

    /** The same scenario under another name, with commands that name files relative to another folder. */
    public Scenario at(String newName, Path newFolder) {
        return new Scenario(newName, newFolder, spec, script, manifestFiles, documents, places);
    }

    /** The same scenario in another cluster. */
    public Scenario withSpec(ClusterSpec changed) {
        return new Scenario(name, folder, changed, script, manifestFiles, documents, places);
    }
}
