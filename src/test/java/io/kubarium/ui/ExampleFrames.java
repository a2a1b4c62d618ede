package io.kubarium.ui;

import io.kubarium.ui.action.Acts;
import io.kubarium.ui.action.Subject;
import io.kubarium.ui.console.ConsoleModel;
import io.kubarium.ui.inspector.InspectorModel;
import io.kubarium.ui.inspector.InspectorModel.Cause;
import io.kubarium.ui.inspector.InspectorModel.Score;
import io.kubarium.ui.lesson.LessonModel;
import io.kubarium.ui.lesson.LessonModel.Step;
import io.kubarium.ui.objects.ObjectsModel;
import io.kubarium.ui.story.StoryModel;
import io.kubarium.ui.story.StoryModel.Kind;
import io.kubarium.ui.story.StoryModel.Line;
import io.kubarium.ui.timeline.TimelineModel;
import io.kubarium.ui.timeline.TimelineModel.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A frame with something in every panel, for tests of how panels look and behave. */
final class ExampleFrames {
    private ExampleFrames() {
    }

    static FrameModel podDeleted() {
        return new FrameModel(transport(), Optional.of(pod()), timeline(), story(), objects(), console(), Optional.of(lesson()),
                List.of(new LessonModel.Offered("f01-kill-a-pod", "What comes back when you kill a pod?", "Foundations · 1 of 2 · 5 minutes", 0.43)),
                Optional.of(new FrameModel.Toast("$ kubectl delete pod web-7d9d476454-x7k2q -n default --wait=false", false)));
    }

    static FrameModel atRest() {
        FrameModel full = podDeleted();
        return new FrameModel(full.transport(), Optional.empty(), full.timeline(), full.story(), full.objects(), full.console(), Optional.empty(), full.lessons(), Optional.empty());
    }

    static TransportModel transport() {
        return new TransportModel("Web shop · 3 workers", "T+ 02:41.3", false, "", 1, "1×", "Smart pacing", "",
                List.of(new TransportModel.Sample("first-start", "First start"), new TransportModel.Sample("web-shop", "Web shop")), List.of());
    }

    static InspectorModel pod() {
        Subject subject = Subject.pod("default", "web-7d9d476454-v2w9j", "worker-3", List.of("nginx"));
        return new InspectorModel("Pod/default/web-7d9d476454-v2w9j", "hue1", "Pod on worker-3", "web-…v2w9j", "web-7d9d476454-v2w9j", new InspectorModel.Status("Not ready", "warn"),
                new InspectorModel.Why(List.of(new InspectorModel.Question("Why does this pod exist?", "", List.of(
                        new Cause("You", "deleted web-…x7k2q", "02:39.0", "bad", false, ""),
                        new Cause("EndpointSlice web", "takes 10.244.1.7 out of rotation", "02:39.0", "svcline", false, ""),
                        new Cause("ReplicaSet web-7d9d476454", "wants 3, counts 2, creates 1", "02:39.0", "hue1", false, ""),
                        new Cause("Scheduler", "3 nodes fit, worker-3 scores best", "02:39.1", "muted", false, ""),
                        new Cause("kubelet on worker-3", "new sandbox, new IP, started", "02:41.2", "accent", false, ""),
                        new Cause("EndpointSlice web", "adds it after its readiness probe", "in 2 s", "svcline", true, "")), List.of())),
                        new InspectorModel.Here("Why worker-3?", List.of(new Score("worker-3", "666", 0.95, true, ""), new Score("worker-2", "581", 0.83, false, ""),
                                new Score("worker-1", "478", 0.68, false, "")), "PodTopologySpread: no web pod ran there yet.", List.of("NodeResourcesFit 88 84 79")),
                        List.of(new InspectorModel.Timer("Readiness probe looks again", "0:02", 0.6))),
                List.of(new InspectorModel.Row("IP", "10.244.3.8", true, ""), new InspectorModel.Row("Node", "worker-3", false, "Node//worker-3"), new InspectorModel.Row("Image", "nginx:1.27", true, "")),
                "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web-7d9d476454-v2w9j\n", List.of(new InspectorModel.EventRow("2s", "Normal", "Scheduled", "Successfully assigned default/web-7d9d476454-v2w9j to worker-3")),
                "", Acts.offers(subject), "");
    }

    static TimelineModel timeline() {
        List<TimelineModel.Tick> ticks = new ArrayList<>();
        for (double at = 130; at < 161.3; at += 0.5) ticks.add(new TimelineModel.Tick(at, at == 159.5 ? TimelineModel.Outcome.FAILED : TimelineModel.Outcome.ANSWERED));
        List<Phase> phases = List.of(new Phase(1, "Three replicas", 130, 146, Phase.State.PAST), new Phase(2, "Your prediction", 146, 159, Phase.State.PAST),
                new Phase(3, "Replace", 159, 164, Phase.State.PRESENT), new Phase(4, "Ready again", 164, 176, Phase.State.COMING), new Phase(5, "What stayed?", 176, 190, Phase.State.COMING));
        return new TimelineModel(130, 190, 161.3, "02:41.3", phases, List.of(
                new TimelineModel.Lane("You", List.of(), List.of(new TimelineModel.Marker(148, "accent", false), new TimelineModel.Marker(159, "bad", true)), List.of(), List.of()),
                new TimelineModel.Lane("Control plane", List.of(), List.of(new TimelineModel.Marker(159.4, "accent", false), new TimelineModel.Marker(160.3, "accent", false)), List.of(), List.of()),
                new TimelineModel.Lane("Nodes", List.of(new TimelineModel.Span(130, 161.3, "good")), List.of(), List.of(new TimelineModel.Due(163.3, "readiness probe")), List.of()),
                new TimelineModel.Lane("Requests", List.of(), List.of(), List.of(), ticks)));
    }

    static StoryModel story() {
        return new StoryModel(List.of(new Line(Kind.STORY, "02:39.0", "You deleted web-…x7k2q. Its address 10.244.1.7 is gone for good.", "bad", 0, List.of("Pod/default/web-7d9d476454-x7k2q")),
                new Line(Kind.PHASE, "02:39.0", "The count is short", "hue1", 0, List.of()),
                new Line(Kind.MOMENT, "02:39.0", "web-7d9d476454 counted two and made web-…v2w9j.", "hue1", 1, List.of("Pod/default/web-7d9d476454-v2w9j")),
                new Line(Kind.MEANWHILE, "02:39.1", "Meanwhile: web-…x7k2q left the endpoints of web.", "svcline", 0, List.of("Service/default/web"))));
    }

    static ObjectsModel objects() {
        return new ObjectsModel(List.of(new ObjectsModel.Branch("Nodes", List.of(leaf("Node//worker-1", "worker-1", "Ready", "good"), leaf("Node//worker-2", "worker-2", "NotReady", "bad"))),
                new ObjectsModel.Branch("Pods", List.of(leaf("Pod/default/web-7d9d476454-b4mzt", "web-7d9d476454-b4mzt", "Running", "good"), leaf("Pod/default/web-7d9d476454-v2w9j", "web-7d9d476454-v2w9j", "Not ready", "warn"))),
                new ObjectsModel.Branch("CronTabs", List.of(leaf("CronTab/default/nightly", "nightly", "not simulated", "muted")))));
    }

    static ConsoleModel console() {
        return new ConsoleModel(List.of(new ConsoleModel.Entry("kubectl get pods", """
                NAME                   READY   STATUS    RESTARTS   AGE
                web-7d9d476454-b4mzt   1/1     Running   0          2m41s
                web-7d9d476454-v2w9j   0/1     Running   0          2s
                """), new ConsoleModel.Entry("kubectl delete pod web-7d9d476454-x7k2q", "pod \"web-7d9d476454-x7k2q\" deleted from default namespace\n")), false);
    }

    static LessonModel lesson() {
        return new LessonModel("Foundations · 4 of 12", "A pod dies, its IP goes too", 0.55, List.of(
                new Step(Step.State.DONE, "Meet three replicas", "web runs 3 pods behind one Service.", List.of(), List.of(), ""),
                new Step(Step.State.DONE, "You said: it keeps its IP", "You can change this until the end.", List.of(), List.of(), ""),
                new Step(Step.State.PRESENT, "Watch the replacement", "The pod is new. It must pass its readiness probe before it gets traffic.",
                        List.of(new LessonModel.Choice("a", "On worker-1, its old place", false), new LessonModel.Choice("b", "Nowhere, it waits in the queue for a very long time", true)),
                        List.of(new LessonModel.Press("continue", "Continue", true, true), new LessonModel.Press("slower", "Slower", false, true)), "Not graded. You can change it later."),
                new Step(Step.State.COMING, "What did you see?", "Which address is gone, which one stayed?", List.of(), List.of(), ""),
                new Step(Step.State.COMING, "Explain", "Why do clients talk to the Service?", List.of(), List.of(), "")));
    }

    private static ObjectsModel.Leaf leaf(String ref, String name, String note, String tone) {
        return new ObjectsModel.Leaf(ref, name, "default", note, tone);
    }
}
