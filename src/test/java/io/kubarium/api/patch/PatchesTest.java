package io.kubarium.api.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kubarium.api.Deployment;
import io.kubarium.api.JsonParser;
import io.kubarium.api.KubeObject;
import io.kubarium.api.OtherObject;
import io.kubarium.api.Pod;
import io.kubarium.api.Service;
import io.kubarium.api.Tree;
import org.junit.jupiter.api.Test;

/** Patches change what Kubernetes would change, and nothing else (API-58..72). */
class PatchesTest {
    private static Tree.Obj json(String text) {
        return (Tree.Obj) JsonParser.parse(text.replace('\'', '"'));
    }

    private static String strategic(Class<? extends KubeObject> type, String target, String patch) {
        return Patches.strategicMerge(type, json(target), json(patch)).toString().replace('"', '\'');
    }

    @Test
    void aMergePatchReplacesListsAndDeletesByNull() { // API-60
        assertEquals("{'a':{'c':2},'l':[3]}", Patches.merge(json("{'a':{'b':1,'c':2},'l':[1,2]}"), json("{'a':{'b':null},'l':[3]}"))
            .toString().replace('"', '\''));
    }

    @Test
    void aStrategicPatchMergesContainersByName() { // API-61, API-62
        assertEquals("{'spec':{'containers':[{'name':'a','image':'x:2'},{'name':'b','image':'y:1'}]}}",
            strategic(Pod.class, "{'spec':{'containers':[{'name':'a','image':'x:1'},{'name':'b','image':'y:1'}]}}",
                "{'spec':{'containers':[{'name':'a','image':'x:2'}]}}"));
    }

    @Test
    void newElementsOfAPatchComeFirst() { // API-61
        assertEquals("{'spec':{'containers':[{'name':'new'},{'name':'a'}]}}",
            strategic(Pod.class, "{'spec':{'containers':[{'name':'a'}]}}", "{'spec':{'containers':[{'name':'new'}]}}"));
    }

    @Test
    void listsWithoutAMergeKeyAreReplaced() { // API-62: tolerations, command
        assertEquals("{'spec':{'tolerations':[{'key':'b'}]}}",
            strategic(Pod.class, "{'spec':{'tolerations':[{'key':'a'}]}}", "{'spec':{'tolerations':[{'key':'b'}]}}"));
    }

    @Test
    void finalizersAreASet() { // API-62, API-66
        assertEquals("{'metadata':{'finalizers':['b','a']}}",
            strategic(Pod.class, "{'metadata':{'finalizers':['a']}}", "{'metadata':{'finalizers':['b']}}"));
        assertEquals("{'metadata':{'finalizers':['a']}}",
            strategic(Pod.class, "{'metadata':{'finalizers':['a','b']}}", "{'metadata':{'$deleteFromPrimitiveList/finalizers':['b']}}"));
        assertEquals("{'metadata':{}}", strategic(Pod.class, "{'metadata':{'finalizers':['a']}}", "{'metadata':{'finalizers':null}}"));
    }

    @Test
    void directivesDeleteReplaceAndOrderElements() { // API-64
        assertEquals("{'spec':{'containers':[{'name':'b'}]}}", strategic(Pod.class,
            "{'spec':{'containers':[{'name':'a'},{'name':'b'}]}}", "{'spec':{'containers':[{'name':'a','$patch':'delete'}]}}"));
        assertEquals("{'spec':{'containers':[{'name':'c'}]}}", strategic(Pod.class,
            "{'spec':{'containers':[{'name':'a'},{'name':'b'}]}}", "{'spec':{'containers':[{'$patch':'replace'},{'name':'c'}]}}"));
        assertEquals("{'spec':{'nodeSelector':{'b':'2'}}}", strategic(Pod.class,
            "{'spec':{'nodeSelector':{'a':'1'}}}", "{'spec':{'nodeSelector':{'b':'2','$patch':'replace'}}}"));
        assertEquals("{'spec':{'containers':[{'name':'b'},{'name':'a'}]}}", strategic(Pod.class,
            "{'spec':{'containers':[{'name':'a'},{'name':'b'}]}}",
            "{'spec':{'$setElementOrder/containers':[{'name':'b'},{'name':'a'}]}}"));
    }

    @Test
    void elementsThatTheOrderDoesNotNameKeepTheirPlaceAmongTheOthers() { // API-61
        assertEquals("{'spec':{'volumes':[{'name':'v'},{'name':'new'},{'name':'token'}]}}", strategic(Pod.class,
            "{'spec':{'volumes':[{'name':'v'},{'name':'token'}]}}",
            "{'spec':{'$setElementOrder/volumes':[{'name':'v'},{'name':'new'}],'volumes':[{'name':'new'}]}}"));
    }

    @Test
    void retainKeysClearsTheOldVolumeType() { // API-63
        assertEquals("{'spec':{'volumes':[{'name':'v','emptyDir':{}}]}}", strategic(Pod.class,
            "{'spec':{'volumes':[{'name':'v','hostPath':{'path':'/x'}}]}}",
            "{'spec':{'volumes':[{'$retainKeys':['emptyDir','name'],'name':'v','emptyDir':{}}]}}"));
    }

    @Test
    void anElementWithoutItsMergeKeyIsRefused() { // API-64
        PatchException refused = assertThrows(PatchException.class, () -> strategic(Pod.class,
            "{'spec':{'containers':[{'name':'a'}]}}", "{'spec':{'containers':[{'image':'x'}]}}"));

        assertEquals("map: map[image:x] does not contain declared merge key: name", refused.getMessage());
    }

    @Test
    void twoServicePortsOfOneNumberCollapse() { // API-65, a learner's trap
        assertEquals("{'spec':{'ports':[{'port':53,'protocol':'UDP'}]}}", strategic(Service.class,
            "{'spec':{'ports':[{'port':53,'protocol':'TCP'}]}}", "{'spec':{'ports':[{'port':53,'protocol':'UDP'}]}}"));
    }

    @Test
    void aJsonPatchAppliesAllOperationsOrNone() { // API-59
        Tree patched = Patches.jsonPatch(json("{'a':{'b~/c':1},'l':[1,3]}"), JsonParser.parse("""
            [{"op":"test","path":"/a/b~0~1c","value":1},{"op":"add","path":"/l/1","value":2},{"op":"add","path":"/l/-","value":4},
             {"op":"remove","path":"/a/b~0~1c"},{"op":"copy","from":"/l/0","path":"/a/x"},{"op":"move","from":"/a/x","path":"/y"},
             {"op":"replace","path":"/l/0","value":0}]"""));

        assertEquals("{'a':{},'l':[0,2,3,4],'y':1}", patched.toString().replace('"', '\''));
        assertEquals("remove operation does not apply: doc is missing path: \"/nope\": missing value", assertThrows(PatchException.class,
            () -> Patches.jsonPatch(json("{}"), JsonParser.parse("[{\"op\":\"remove\",\"path\":\"/nope\"}]"))).getMessage());
        assertEquals("testing value /a failed: test failed", assertThrows(PatchException.class,
            () -> Patches.jsonPatch(json("{'a':1}"), JsonParser.parse("[{\"op\":\"test\",\"path\":\"/a\",\"value\":2}]"))).getMessage());
    }

    @Test
    void applyDeletesWhatTheManifestNoLongerSaysAndKeepsWhatOthersSet() { // API-70
        Tree.Obj last = json("{'metadata':{'labels':{'a':'1','b':'2'}},'spec':{'replicas':3}}");
        Tree.Obj manifest = json("{'metadata':{'labels':{'a':'1'}},'spec':{}}");
        Tree.Obj live = json("{'metadata':{'labels':{'a':'1','b':'2','x':'9'},'uid':'u'},'spec':{'replicas':3,'paused':true}}");

        Tree.Obj patch = Patches.threeWay(Deployment.class, last, manifest, live);

        assertEquals("{'metadata':{'labels':{'b':null}},'spec':{'replicas':null}}", patch.toString().replace('"', '\''));
        assertEquals("{'metadata':{'labels':{'a':'1','x':'9'},'uid':'u'},'spec':{'paused':true}}",
            Patches.strategicMerge(Deployment.class, live, patch).toString().replace('"', '\''));
    }

    @Test
    void applyResetsAScaledDeploymentOnlyIfTheManifestSaysReplicas() { // API-70
        Tree.Obj live = json("{'spec':{'replicas':10}}");

        assertEquals("{'spec':{'replicas':3}}", Patches.threeWay(Deployment.class, json("{'spec':{'replicas':3}}"),
            json("{'spec':{'replicas':3}}"), live).toString().replace('"', '\''));
        assertEquals("{}", Patches.threeWay(Deployment.class, json("{'spec':{}}"), json("{'spec':{}}"), live).toString());
    }

    @Test
    void aNewImageGivesThePatchThatKubectlSends() {
        String before = "{'spec':{'template':{'spec':{'containers':[{'image':'nginx:1.27','name':'nginx'}]}}}}";
        String after = before.replace("1.27", "1.28");
        Tree.Obj live = json("{'spec':{'template':{'spec':{'containers':[{'image':'nginx:1.27','name':'nginx','imagePullPolicy':'IfNotPresent'}]}}}}");

        Tree.Obj patch = Patches.threeWay(Deployment.class, json(before), json(after), live);

        assertEquals("{'spec':{'template':{'spec':{'$setElementOrder/containers':[{'name':'nginx'}],"
            + "'containers':[{'image':'nginx:1.28','name':'nginx'}]}}}}", patch.sorted().toString().replace('"', '\''));
    }

    @Test
    void anUnchangedPodWithVolumesIsNeverAnEmptyPatch() { // API-69: "configured" each time
        Tree.Obj manifest = json("{'spec':{'volumes':[{'name':'v'}]}}");

        assertEquals("{'spec':{'$setElementOrder/volumes':[{'name':'v'}]}}", Patches.threeWay(Pod.class, manifest, manifest,
            json("{'spec':{'volumes':[{'name':'v'},{'name':'kube-api-access-x'}]}}")).toString().replace('"', '\''));
    }

    @Test
    void aRemovedContainerIsDeletedByItsName() {
        Tree.Obj two = json("{'spec':{'template':{'spec':{'containers':[{'name':'a'},{'name':'b'}]}}}}");
        Tree.Obj one = json("{'spec':{'template':{'spec':{'containers':[{'name':'b'}]}}}}");

        Tree.Obj patch = Patches.threeWay(Deployment.class, two, one, two);

        assertEquals(one, Patches.strategicMerge(Deployment.class, two, patch));
    }

    @Test
    void recreateDropsTheRollingParameters() { // API-118: apply uses retainKeys
        Tree.Obj live = json("{'spec':{'strategy':{'type':'RollingUpdate','rollingUpdate':{'maxSurge':'25%'}}}}");
        Tree.Obj manifest = json("{'spec':{'strategy':{'type':'Recreate'}}}");

        Tree.Obj patch = Patches.threeWay(Deployment.class, json("{'spec':{}}"), manifest, live);

        assertEquals(manifest, Patches.strategicMerge(Deployment.class, live, patch));
    }

    @Test
    void kindsWithoutASchemaMergeTheirMapsAndReplaceTheirLists() {
        assertEquals("{'spec':{'l':[2]}}", Patches.threeWay(OtherObject.class, json("{'spec':{'l':[1]}}"), json("{'spec':{'l':[2]}}"),
            json("{'spec':{'l':[1],'x':1}}")).toString().replace('"', '\''));
    }

    @Test
    void aTwoWayPatchLeadsFromOneStateToTheOther() {
        Tree.Obj before = json("{'spec':{'containers':[{'name':'a','image':'x:1'},{'name':'b'}],'nodeName':'n'}}");
        Tree.Obj after = json("{'spec':{'containers':[{'name':'a','image':'x:2'},{'name':'c'}]}}");

        assertEquals(after, Patches.strategicMerge(Pod.class, before, Patches.twoWay(Pod.class, before, after)));
    }
}
