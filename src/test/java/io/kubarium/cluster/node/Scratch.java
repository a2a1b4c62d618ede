package io.kubarium.cluster.node;
import java.nio.file.*;
public class Scratch {
    public static void main(String[] a) throws Exception {
        TestCluster c = new TestCluster(3);
        c.apply(Files.readString(Path.of(a[0])));
        double end = Double.parseDouble(a[1]);
        for (int i = 2; i < a.length; i++) {
            String[] p = a[i].split(" ");
            c.at(Double.parseDouble(p[0]));
            switch (p[1]) {
                case "delete" -> c.delete(p[2], p.length > 3 ? Long.valueOf(p[3]) : null);
                case "freeze" -> c.fault(new io.kubarium.cluster.Fault.Freeze(p[2]));
                case "thaw" -> c.fault(new io.kubarium.cluster.Fault.Thaw(p[2]));
                case "stop" -> c.fault(new io.kubarium.cluster.Fault.StopProcess(p[2], p[3], false));
                case "start" -> c.fault(new io.kubarium.cluster.Fault.StartProcess(p[2], p[3]));
                case "off" -> c.fault(new io.kubarium.cluster.Fault.SwitchOff(p[2]));
                case "on" -> c.fault(new io.kubarium.cluster.Fault.SwitchOn(p[2]));
                case "add" -> c.fault(new io.kubarium.cluster.Fault.AddNode(TestCluster.node(p[2], 9)));
                case "crash" -> c.fault(new io.kubarium.cluster.Fault.Crash("default", p[2], null, 1));
                case "exec" -> System.err.println(c.exec(p[2], java.util.Arrays.copyOfRange(p, 3, p.length)));
                case "create" -> c.apply(Files.readString(Path.of(p[2])));
            }
        }
        c.at(end);
        System.out.print(io.kubarium.scenario.TraceWriter.write(c.cluster.journal()));
        System.err.println("entries " + c.cluster.journal().size() + " next " + c.cluster.nextTime() / 1e9);
    }
}
