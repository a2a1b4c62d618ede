package io.kubarium.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server refuses broken bodies in the words that trace 15 recorded. */
class ServerDecodingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'apiVersion':'v1','kind':'Pod','spec':{'containers':[{'name':'c','port':80,'imagePullPolice':'Always'}]}}|Pod in version \"v1\" "
            + "cannot be handled as a Pod: strict decoding error: unknown field \"spec.containers[0].imagePullPolice\", "
            + "unknown field \"spec.containers[0].port\"",
        "{'apiVersion':'apps/v1','kind':'Deployment','spec':{'replicas':'three'}}|Deployment in version \"v1\" cannot be handled as a "
            + "Deployment: json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32",
        "{'apiVersion':'v1','kind':'Pod','spec':{'containers':[{'name':'c','resources':{'requests':{'memory':'64MB'}}}]}}|Pod in version "
            + "\"v1\" cannot be handled as a Pod: quantities must match the regular expression "
            + "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
        "{'apiVersion':'v1','kind':'ConfigMap','data':{'PORT':8080,'DEBUG':true}}|ConfigMap in version \"v1\" cannot be handled as a "
            + "ConfigMap: json: cannot unmarshal bool into Go struct field ConfigMap.data of type string",
        "{'apiVersion':'v1','kind':'Secret','data':{'password':'s3cret'}}|Secret in version \"v1\" cannot be handled as a Secret: "
            + "illegal base64 data at input byte 4",
        "{'apiVersion':'networking.k8s.io/v1','kind':'Ingress','spec':{'rules':[{'http':{'paths':[{'backend':{'serviceName':'web',"
            + "'servicePort':80}}]}}]}}|Ingress in version \"v1\" cannot be handled as a Ingress: strict decoding error: unknown field "
            + "\"spec.rules[0].http.paths[0].backend.serviceName\", unknown field \"spec.rules[0].http.paths[0].backend.servicePort\""})
    void aBrokenBodyIsRefusedAsRecorded(String body, String message) { // API-78..80
        assertEquals(message, ServerDecoding.refusal((Tree.Obj) JsonParser.parse(body.replace('\'', '"'))));
    }

    @Test
    void aValidBodyIsNotRefused() {
        assertNull(ServerDecoding.refusal(Tree.Obj.of("apiVersion", "v1", "kind", "ConfigMap", "data", Tree.Obj.of("a", "1"))));
    }
}
