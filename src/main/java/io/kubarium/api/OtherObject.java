package io.kubarium.api;

/** An object of a kind that is not simulated: kept, listed and given back unchanged. `body` is all but the first three. */
public record OtherObject(String apiVersion, String kind, ObjectMeta metadata, Tree.Obj body) implements KubeObject {
    public OtherObject {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        body = body == null ? Tree.Obj.EMPTY : body;
    }

    @Override
    public OtherObject withMetadata(ObjectMeta metadata) {
        return new OtherObject(apiVersion, kind, metadata, body);
    }

    public OtherObject withBody(Tree.Obj body) {
        return new OtherObject(apiVersion, kind, metadata, body);
    }
}
