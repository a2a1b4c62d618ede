package io.kubarium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Habits that show in the source once it is parsed: short methods, and a word about each public type. */
class CodeShapeTest {
    private static final int LONGEST_METHOD = 70;
    private static final List<String> LONG_METHODS = new ArrayList<>();
    private static final List<String> UNTOLD_TYPES = new ArrayList<>();

    @BeforeAll
    static void parseAll() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(ShippedClasses.project().resolve("src/main/java"))) {
            List<Path> files = sources.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) new Reader(unit, trees).scan(unit, null);
        }
    }

    @Test
    void no_method_is_longer_than_70_lines() {
        assertEquals(List.of(), LONG_METHODS);
    }

    @Test
    void every_public_type_says_what_it_is_for() {
        assertEquals(List.of(), UNTOLD_TYPES);
    }

    private static final class Reader extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final DocTrees trees;

        Reader(CompilationUnitTree unit, DocTrees trees) {
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            int lines = lastLine(method) - (int) unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, method)) + 1;
            if (lines > LONGEST_METHOD) LONG_METHODS.add("\n" + place() + " " + method.getName() + ": " + lines + " lines");
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean isTop = getCurrentPath().getParentPath().getLeaf() == unit;
            if (isTop && type.getModifiers().getFlags().contains(Modifier.PUBLIC) && trees.getDocCommentTree(getCurrentPath()) == null) {
                UNTOLD_TYPES.add("\n" + place());
            }
            return super.visitClass(type, nothing);
        }

        private int lastLine(Tree tree) {
            return (int) unit.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(unit, tree));
        }

        private String place() {
            return Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        }
    }
}
