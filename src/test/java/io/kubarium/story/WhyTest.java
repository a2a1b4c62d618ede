package io.kubarium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.ObjectRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** STORIES W1 to W5: a chain goes back to a person by what really caused it, a date and not a stop. */
class WhyTest {
    private final Recording r = PodDeletedTest.recorded();

    private static List<String> chain(Why why) {
        return why.chain().stream().map(link -> link.time() / 1_000_000 + " " + link.who() + ": " + link.what()).toList();
    }

    private static ObjectRef pod(String name) {
        return new ObjectRef("pods", "default", name);
    }

    @Test
    void a_replacement_exists_because_of_the_date_on_the_old_pod() {
        Narrator narrator = new Narrator(r.journal);
        narrator.to(Recording.ns(5000));
        Why why = narrator.why(pod("web-7d9d476454-x7k2q")).get(1);
        assertEquals("Why does it exist? web-7d9d476454 was one short and made it.", why.question() + " " + why.answer());
        assertEquals(List.of("1002 The ReplicaSet controller: web-7d9d476454 created web-…x7k2q.", "1002 The ReplicaSet controller: web-7d9d476454 counted 2 of 3.",
                "1000 You: web-…aaaaa must be gone in 30 s.", "1000 You: You deleted web-…aaaaa."), chain(why));
        assertEquals("kubectl delete pod/web-7d9d476454-aaaaa", why.chain().getLast().typed());
    }

    @Test
    void a_terminating_pod_names_who_has_to_confirm_and_until_when() {
        Narrator narrator = new Narrator(r.journal);
        narrator.to(Recording.ns(1005));
        Why why = narrator.why(pod("web-7d9d476454-aaaaa")).getFirst();
        assertEquals("Why is it Terminating? It was asked to stop and must be gone in 0:30; the kubelet on worker-1 has to confirm.", why.question() + " " + why.answer());
        assertEquals(List.of("must be gone in 0:30"), why.next().stream().map(Narration.Countdown::label).toList());
        assertEquals("the API server for worker-1 in 0:30", why.not().map(not -> not.waits() + " " + not.until()).orElse(""));
    }

    @Test
    void a_service_says_which_change_moved_its_list() {
        Narrator narrator = new Narrator(r.journal);
        narrator.to(Recording.ns(1400));
        Why why = narrator.why(new ObjectRef("services", "default", "web")).getFirst();
        assertEquals("Why 2 → 3 endpoints?", why.question());
        assertEquals("1349 The EndpointSlice controller: 10.244.2.9 joined web: 2 → 3.", chain(why).getFirst());
        assertEquals("1000 You: You deleted web-…aaaaa.", chain(why).getLast());
    }
}
